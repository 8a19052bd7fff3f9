using System.Reflection;

namespace Sluice.Generator.Rules;

/// <summary>
/// Makes the link to the page about a diagnostic. The page is at the address of the repository, which only Directory.Build.props sets. If no address
/// is set, the page is in the package itself, beside this assembly. The build task compiles this file, too.
/// </summary>
internal static class HelpLinks
{
    private static readonly string Root = RootOf(
        typeof(HelpLinks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(m => m.Key == "PagesUrl")?.Value,
        typeof(HelpLinks).Assembly.Location);

    /// <summary>Returns the address of the page about the diagnostic with this id.</summary>
    public static string For(string id) => Root + id + ".md";

    /// <summary>Returns the address of the folder that holds the pages.</summary>
    /// <param name="pagesUrl">The address of the repository's files, or null or empty if there is none.</param>
    /// <param name="assemblyPath">The path of this assembly, or empty if it was not loaded from a file.</param>
    public static string RootOf(string? pagesUrl, string assemblyPath)
    {
        const string Pages = "docs/diagnostics/";
        if (!string.IsNullOrEmpty(pagesUrl))
        {
            return pagesUrl + Pages;
        }

        // The generator is in analyzers/dotnet/cs, and the build task in tools/netstandard2.0.
        var up = assemblyPath.Replace('\\', '/').Contains("/analyzers/dotnet/cs/") ? "../../../" : "../../";
        return assemblyPath.Length == 0 ? Pages : new Uri(new Uri(assemblyPath), up + Pages).AbsoluteUri;
    }
}

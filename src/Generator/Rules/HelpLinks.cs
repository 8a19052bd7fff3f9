using System.Reflection;

namespace Sluice.Generator.Rules;

/// <summary>
/// Where the page about a diagnostic is: at the repository's address, which Directory.Build.props has and nothing else; without an
/// address in the package itself, beside this assembly. The build task has this file as a source, too.
/// </summary>
internal static class HelpLinks
{
    private static readonly string Root = RootOf(
        typeof(HelpLinks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(m => m.Key == "PagesUrl")?.Value,
        typeof(HelpLinks).Assembly.Location);

    /// <summary>The address of the page about a diagnostic.</summary>
    public static string For(string id) => Root + id + ".md";

    /// <summary>The address that the pages' names follow.</summary>
    /// <param name="pagesUrl">The address of the repository's files; null or empty where there is none.</param>
    /// <param name="assemblyPath">This assembly's; empty where it is not a file.</param>
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

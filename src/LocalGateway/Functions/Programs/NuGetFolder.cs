namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>The folder in which NuGet keeps packages.</summary>
internal static class NuGetFolder
{
    /// <summary>
    /// Returns the arguments of <c>dotnet exec</c> by which it finds assemblies of packages that are not beside the program: the output of a library's
    /// build need not contain them, and that of a test project lacks those that the test's own framework has.
    /// </summary>
    public static string[] Arguments()
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(folder) ? ["--additionalprobingpath", folder] : [];
    }
}

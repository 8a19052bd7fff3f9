using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Functions.Code;

/// <summary>Finds what a .NET project's last build wrote, for a function whose code is the folder of its project, as SAM's templates have it.</summary>
internal static class ProjectOutput
{
    /// <summary>The deepest folder of an output: <c>bin/Release/net8.0/linux-x64/publish</c>.</summary>
    private const int Deepest = 4;

    /// <summary>Returns the folder with the newest build of an assembly, or the folder itself if it is not the folder of a project.</summary>
    /// <param name="folder">The folder of the function's code.</param>
    /// <param name="assembly">The name of the assembly, or of the program.</param>
    /// <param name="logicalId">The logical id of the function, for the message.</param>
    /// <exception cref="FunctionStartException">The project has not been built.</exception>
    public static string Find(string folder, string assembly, string logicalId)
    {
        if (!IsProject(folder) || assembly.Length == 0 || Has(folder, assembly))
        {
            return folder;
        }

        return Outputs(new DirectoryInfo(Path.Combine(folder, "bin")), Deepest)
            .Where(output => Has(output.FullName, assembly))
            .OrderByDescending(output => TimeOf(output.FullName, assembly))
            .ThenByDescending(output => output.Name == "publish")
            .FirstOrDefault()?.FullName
            ?? throw new FunctionStartException(
                $"The code of {logicalId} is the project in {folder}, and no build of it has {assembly}.dll. Build it first: dotnet build \"{folder}\".");
    }

    private static bool IsProject(string folder)
        => Directory.Exists(folder)
            && Directory.EnumerateFiles(folder, "*.??proj").Any(static file => Path.GetExtension(file) is ".csproj" or ".fsproj" or ".vbproj");

    private static IEnumerable<DirectoryInfo> Outputs(DirectoryInfo folder, int depth)
        => depth == 0 || !folder.Exists || folder.LinkTarget is not null
            ? []
            : folder.EnumerateDirectories("*", Basics.PlainFile.Everything)
                .Where(static inner => inner.Name is not ("ref" or "refint"))
                .SelectMany(inner => Outputs(inner, depth - 1).Prepend(inner));

    private static bool Has(string folder, string assembly) => FileOf(folder, assembly) is not null;

    private static DateTime TimeOf(string folder, string assembly) => File.GetLastWriteTimeUtc(FileOf(folder, assembly)!);

    private static string? FileOf(string folder, string assembly)
        => new[] { $"{assembly}.dll", assembly, $"{assembly}.exe" }.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}

using System.Reflection;
using Sluice.LocalGateway.LocalValues;

namespace Sluice.Testing;

/// <summary>Finds the local values of a test.</summary>
internal static class TestValues
{
    /// <summary>Returns the values for the API of an assembly. Its build copies the file of its project beside the assembly.</summary>
    /// <exception cref="LocalGateway.Json.DocumentException">The file cannot be used.</exception>
    public static LocalFile Read(LocalApiOptions options, Assembly program)
    {
        var copy = Path.Combine(Path.GetDirectoryName(program.Location)!, $"{program.GetName().Name}.{LocalFile.Name}");
        return Read(options, () => LocalFileSearch.OfProject(AppContext.BaseDirectory) ?? (File.Exists(copy) ? copy : null));
    }

    /// <summary>Returns the values for the API of a deploy folder.</summary>
    /// <exception cref="LocalGateway.Json.DocumentException">The file cannot be used.</exception>
    public static LocalFile Read(LocalApiOptions options, string deployFolder)
        => Read(options, () => LocalFileSearch.OfProject(AppContext.BaseDirectory) ?? LocalFileSearch.OfProject(deployFolder));

    private static LocalFile Read(LocalApiOptions options, Func<string?> search)
        => options.LocalValues is "" ? LocalFile.None
            : (options.LocalValues is { } given ? Path.GetFullPath(given) : search()) is { } found ? LocalFileReader.Read(found)
            : LocalFile.None;
}

using System.CommandLine;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.LocalValues;

namespace Sluice.Tool.Options;

/// <summary>The value of <c>--local</c>: the file of local values.</summary>
internal static class LocalOption
{
    private const string Name = "--local";

    public static Option<string?> File { get; } = new(Name)
    {
        Description = $"The file of local values; 'none' for no file [default: {LocalFile.Name} beside the project or the file of the API]",
    };

    /// <summary>Reads the file.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="served">The file of the API; null for a deploy folder.</param>
    /// <param name="deploy">The deploy folder.</param>
    /// <exception cref="DocumentException">The file cannot be used.</exception>
    public static LocalFile Read(ParseResult arguments, string? served, string deploy)
    {
        if (arguments.GetValue(File) is { } given)
        {
            var path = Path.GetFullPath(given);
            return given == "none" ? LocalFile.None
                : System.IO.File.Exists(path) ? LocalFileReader.Read(path)
                : throw new DocumentException("sluice", Name, $"there is no file '{given}'. Name one, or 'none' for no local values.");
        }

        var found = served is null ? LocalFileSearch.OfProject(deploy) : LocalFileSearch.OfFile(served);
        return found is null ? LocalFile.None : LocalFileReader.Read(found);
    }
}

using System.Text.Json;

namespace Sluice.LocalGateway.Page.Sources;

/// <summary>Reads <c>vtl/sources.json</c> of a deploy folder, which the build writes if a template of the API is a file of the project.</summary>
internal static class SourceList
{
    private const string Name = "vtl/sources.json";

    /// <summary>Returns the templates of one side of an operation: the path in the deploy folder, the file, and where the file's text starts.</summary>
    public static IReadOnlyList<(string Template, string? File, int Start)> Read(string deployFolder, string operation, bool isRequest)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(deployFolder, Name)));
            return
            [
                .. document.RootElement.EnumerateObject()
                    .Where(entry => entry.Name.StartsWith($"vtl/{operation}/", StringComparison.Ordinal)
                        && entry.Name.EndsWith("/request.vtl", StringComparison.Ordinal) == isRequest)
                    .Select(entry => (entry.Name, entry.Value.GetProperty("file").GetString(), entry.Value.GetProperty("start").GetInt32())),
            ];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException
            or KeyNotFoundException or FormatException)
        {
            // The build wrote no such file, or is replacing it.
            return [];
        }
    }
}

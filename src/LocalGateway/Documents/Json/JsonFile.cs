using System.Text.Json;

namespace Sluice.LocalGateway.Documents.Json;

/// <summary>Reads a JSON file, or the text of one, as a whole.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    public static JsonPlace Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            return Parse(File.ReadAllBytes(path), name);
        }
        catch (IOException problem)
        {
            throw new DocumentException(name, "$", $"cannot be read: {problem.Message}", problem);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new DocumentException(name, "$", $"cannot be read: {problem.Message}", problem);
        }
    }

    public static JsonPlace Parse(ReadOnlyMemory<byte> utf8, string name)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        try
        {
            using var document = WellFormedJson.Parse(utf8, Options);
            return new JsonPlace(document.RootElement.Clone(), name);
        }
        catch (JsonException problem)
        {
            var place = $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}";
            throw new DocumentException(name, place, "is not JSON. API Gateway would answer 'Invalid OpenAPI input.'", problem);
        }
    }
}

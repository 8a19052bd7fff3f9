using System.Text.Json;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Json;

/// <summary>Reads a JSON file, or the text of one, as a whole.</summary>
internal static class JsonFile
{
    /// <summary>
    /// The largest depth of nesting. Useful documents are far less deep, and recursive readers of the document can process it without exhausting the
    /// stack.
    /// </summary>
    public const int MaxDepth = 256;

    /// <summary>The most bytes of a file. API Gateway imports at most 6 MB.</summary>
    private const long LargestFile = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <exception cref="DocumentException">The file cannot be read, is not an ordinary file, or is not JSON.</exception>
    public static JsonPlace Read(string path) => Parse(ReadBytes(path), Path.GetFileName(path));

    /// <summary>Reads the bytes of an ordinary file. Reading a pipe could wait forever, and a device may have no end.</summary>
    /// <exception cref="DocumentException">The file cannot be read, or is not an ordinary file.</exception>
    public static byte[] ReadBytes(string path)
    {
        var name = Path.GetFileName(path);
        if (File.Exists(path) && !PlainFile.HasContent(path))
        {
            throw new DocumentException(
                name, "$", $"{path} is empty, or is not a file: pipes and devices are not read. Build the project again, or name another file.");
        }

        try
        {
            return new FileInfo(path) is { Exists: true, Length: > LargestFile }
                ? throw new DocumentException(name, "$", $"{path} has more than 64 MB, which is the most that is read. Make it smaller.")
                : File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(name, "$", $"cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Reads the text of a file that a person wrote: messages about its values name line and column.</summary>
    /// <exception cref="DocumentException">The text is not JSON.</exception>
    public static JsonPlace ParseWritten(ReadOnlyMemory<byte> utf8, string name)
    {
        utf8 = WithoutMark(utf8);
        return new(Parse(utf8, name, isWritten: true).Value, new FileSource(name, () => JsonPositions.Of(utf8.Span, MaxDepth)), "$");
    }

    public static JsonPlace Parse(ReadOnlyMemory<byte> utf8, string name) => Parse(utf8, name, isWritten: false);

    private static JsonPlace Parse(ReadOnlyMemory<byte> utf8, string name, bool isWritten)
    {
        utf8 = WithoutMark(utf8);
        try
        {
            JsonTextCheck.Check(utf8.Span, name, MaxDepth, isWritten);
            using var document = JsonDocument.Parse(utf8, Options);
            return new JsonPlace(document.RootElement.Clone(), name);
        }
        catch (JsonException problem)
        {
            var place = $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}";
            var what = IsTooDeep(utf8.Span)
                ? $"is nested in more than {MaxDepth} objects and lists, which this gateway does not read."
                : $"is not JSON here, so AWS refuses the file. {(isWritten ? "Correct" : "Build the project again, or correct")} this place.";
            throw isWritten
                ? new DocumentException(
                    name, "$", what, problem, new((int)(problem.LineNumber ?? 0) + 1, (int)(problem.BytePositionInLine ?? 0) + 1))
                : new DocumentException(name, place, what, problem);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) => utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private static bool IsTooDeep(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new() { MaxDepth = 100_000 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= MaxDepth)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // The file has another mistake before it reaches the depth.
        }

        return false;
    }
}

namespace Sluice.Generator.Parsing.Operations;

internal static class MediaTypes
{
    /// <summary>
    /// Returns true for a type and a subtype in lower case, without parameters. API Gateway looks up a template by exactly this text.
    /// </summary>
    public static bool IsValid(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && slash < text.Length - 1 && text.IndexOf('/', slash + 1) < 0
            && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '/' or '.' or '+' or '-' or '_');
    }

    /// <summary>The media type of server-sent events.</summary>
    public const string Events = "text/event-stream";

    /// <summary>Returns true if a body of that type is a sequence of items that a client can read one by one.</summary>
    public static bool IsSequential(string text) => text is Events or "application/jsonl" or "application/x-ndjson";

    /// <summary>Returns true if a body of that type is JSON.</summary>
    public static bool IsJson(string text) => text == "application/json" || text.EndsWith("+json", StringComparison.Ordinal);
}

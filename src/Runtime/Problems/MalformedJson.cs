using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// Finds where JSON is malformed: the path, and the line and byte as System.Text.Json counts them, both from 0 and from the start of the body.
/// </summary>
internal static class MalformedJson
{
    /// <summary>
    /// Returns false if the payload is a valid JSON object. A <see cref="JsonException"/> then has another cause: the code that read the payload.
    /// </summary>
    public static bool IsMalformed(ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        try
        {
            var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            while (reader.Read())
            {
            }

            return !isObject;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    /// <summary>Returns the name and the message of the problem. They contain no values of the payload, only names of its members.</summary>
    public static KeyValuePair<string, string> Describe(ReadOnlySpan<byte> payload)
    {
        var path = new JsonPath();
        var reader = new Utf8JsonReader(payload);
        var (body, end, depth, token) = (0, 0, 0, JsonTokenType.None);
        try
        {
            while (reader.Read())
            {
                path.Follow(ref reader);

                // A member of the payload itself begins here, and with it the text that the client sent.
                body = reader.CurrentDepth == 1 && token == JsonTokenType.PropertyName ? (int)reader.TokenStartIndex : body;
                (end, depth, token) = ((int)reader.BytesConsumed, reader.CurrentDepth, reader.TokenType);
            }
        }
        catch (JsonException exception)
        {
            // After an exception the reader does not give its position any more.
            var place = Offset(payload, exception);
            body = depth == 1 && token == JsonTokenType.PropertyName ? ValueStart(payload, end) : body;
            depth += token is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0;
            if (depth > 0 && (token == JsonTokenType.StartArray || payload[Math.Min(end, place)..place].Contains((byte)',')))
            {
                path.Begin(Math.Min(depth, BindingLimits.Depth));
            }

            var isTooDeep = depth >= BindingLimits.Depth && place < payload.Length && payload[place] is (byte)'{' or (byte)'[';
            return Describe(path.At(depth), payload[Math.Min(body, place)..place], isTooDeep);
        }

        return new(ProblemList.Root, "The request is not valid JSON.");
    }

    private static KeyValuePair<string, string> Describe(string path, ReadOnlySpan<byte> before, bool isTooDeep)
    {
        var (line, column) = (before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1);
        var full = path == ProblemList.Root ? path : path[0] == '[' ? "$" + path : "$." + path;
        var what = isTooDeep ? $"JSON is at most {BindingLimits.Depth} levels deep." : "The JSON is not valid.";
        return new(path, $"{what} Path: {full} | LineNumber: {line} | BytePositionInLine: {column}.");
    }

    private static int Offset(ReadOnlySpan<byte> payload, JsonException exception)
    {
        var offset = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            offset += payload[offset..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(offset + (exception.BytePositionInLine ?? 0), payload.Length);
    }

    private static int ValueStart(ReadOnlySpan<byte> payload, int end)
    {
        while (end < payload.Length && payload[end] is (byte)':' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            end++;
        }

        return end;
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Tests.Documents.Imports;

/// <summary>Replaces the names and texts that the author of a document chooses by those that a program in C# cannot take as they are.</summary>
internal static partial class HostileWords
{
    private static readonly string[] Words =
    [
        "class", "record", "Object", "String", "System", "Sluice", "Results", "Task", "a b", "é", "日本", "1st", "_", "__", "*/", "\"\"\"", "${x}", "a\u2028b", "a\nb", "Equals", "GetType",
        "field", "value", "Api", "Range", "RangeAttribute", "Guid", "void", "await", "{0}", "</summary>", "#if A", "@a", "", "\\", "\\u0022", "'", "%", "$context.requestId", "\uD83D\uDE00", "\t", "\u0001",
        "Program", "Dictionary", "JsonElement", "MethodRequest", "get_Item", "Item", "EqualityContract", "Clone", "<Clone>$", "con", "Connection", "content-length", "Host", "Authorization", "-", ".", "a.b", "A", "a",
        "AuthorizerResult", "Exception", "NotFoundException", "HttpGet", "FromBody", "LambdaFunction", "Generated", "args", "this", "null", "true", "int", "System.String", "global::A", "a<b>", "A[]", "//", "/*",
    ];

    /// <summary>The texts that are an author's choice: names in capital letters that the seed has, such as NAME1.</summary>
    [GeneratedRegex("(?<whole>(?<=^|[\\s{,\\[]))?NAME[0-9]+(?<end>(?=[:,\\s}\\]]|$))?", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    /// <param name="seed">A document whose names are NAME1, NAME2 and so on.</param>
    /// <param name="random">Chooses the names that become hostile. One name becomes the same text at all of its places.</param>
    public static string Replace(string seed, Random random)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        return Name().Replace(seed, match =>
        {
            var name = match.Value;
            if (!chosen.TryGetValue(name, out var word))
            {
                word = random.Next(3) == 0 ? Words[random.Next(Words.Length)] + (random.Next(4) == 0 ? Words[random.Next(Words.Length)] : "") : name;
                chosen[name] = word;
            }

            // Within another text the name stands as it is.
            return match.Groups["whole"].Success && match.Groups["end"].Success ? JsonSerializer.Serialize(word) : JsonEncodedText.Encode(word).Value;
        });
    }
}

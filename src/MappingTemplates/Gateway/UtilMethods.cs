using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Gateway;

/// <summary>The methods of <c>$util</c>.</summary>
internal static class UtilMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("escapeJavaScript(Object)", static (_, a, b) => a[0] is null ? null : JavaScriptEscaper.Escape(JavaValue.ToText(a[0], b), b)),
        new("parseJson(String)", static (_, a, b) => ParseJson(Str(a[0]), b)),
        new("urlEncode(String)", static (_, a, _) => UrlCodec.Encode(Str(a[0]))),
        new("urlDecode(String)", static (_, a, _) => UrlCodec.Decode(Str(a[0]))),
        new("base64Encode(String)", static (_, a, _) => Base64Codec.Encode(Str(a[0]))),
        new("base64Decode(String)", static (_, a, _) => Base64Codec.Decode(Str(a[0]))),
    ];

    // The memory of the values of a document for each of its characters. A document of many empty arrays and objects needs the most.
    private const long BytesPerCharacter = 40;

    private static object? ParseJson(string text, Budget budget)
    {
        budget.Allocate(text.Length * BytesPerCharacter);
        return JsonParser.Parse(text, budget);
    }
}

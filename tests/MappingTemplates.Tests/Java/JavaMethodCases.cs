using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Formatting;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Strings;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates.Tests.Java;

/// <summary>Runs a case of <c>Data/java-methods.jsonl</c>: an operation, its arguments, and what the JDK or the oracle's libraries answered.</summary>
internal static class JavaMethodCases
{
    public static object? Argument(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.GetRawText().AsSpan().IndexOfAny(".eE") >= 0 ? (object)element.GetDouble()
                    : element.TryGetInt32(out var small) ? (object)small : element.GetInt64();
            default:
                var typed = element.EnumerateObject().Single();
                var text = typed.Value.GetString()!;
                return typed.Name switch
                {
                    "big" => BigInteger.Parse(text, CultureInfo.InvariantCulture),
                    "dec" => BigDecimal.Parse(text),
                    _ => text[0],
                };
        }
    }

    public static string Run(string operation, object?[] arguments)
    {
        string Text(int index) => (string)arguments[index]!;
        return operation switch
        {
            "split" => string.Join('\u0001', JavaString.Split(Text(0), Text(1), (int)arguments[2]!, TextLimits.Default)),
            "replaceAll" => JavaString.ReplaceAll(Text(0), Text(1), Text(2)),
            "replaceFirst" => JavaString.ReplaceFirst(Text(0), Text(1), Text(2)),
            "matches" => JavaValue.ToText(JavaString.Matches(Text(0), Text(1))),
            "replace" => JavaString.Replace(Text(0), Text(1), Text(2)),
            "format" => JavaFormatter.Format(Text(0), arguments.AsSpan(1), TextLimits.Default.MaxLength),
            "upper" => JavaString.ToUpperCase(Text(0)),
            "lower" => JavaString.ToLowerCase(Text(0)),
            "trim" => JavaString.Trim(Text(0)),
            "strip" => JavaString.Strip(Text(0)),
            "compareTo" => JavaValue.ToText(JavaString.CompareTo(Text(0), Text(1))),
            "compareToIgnoreCase" => JavaValue.ToText(JavaString.CompareToIgnoreCase(Text(0), Text(1))),
            "hashCode" => JavaValue.ToText(JavaValue.HashCode(arguments[0])),
            "escapeJs" => JavaScriptEscaper.Escape(Text(0)),
            "urlEncode" => UrlCodec.Encode(Text(0)),
            "urlDecode" => UrlCodec.Decode(Text(0)),
            "b64e" => Base64Codec.Encode(Text(0)),
            "b64d" => Base64Codec.Decode(Text(0)),
            "json" => Json(Text(0)),
            "dec" => Decimal(Text(0), Text(1), Text(2)),
            _ => throw new ArgumentException(operation, nameof(operation)),
        };
    }

    private static string Json(string text)
    {
        var value = JsonParser.Parse(text);
        return $"{TypeOf(value)}|{JavaValue.ToText(value)}|{JsonWriter.ToText(value)}";
    }

    private static string TypeOf(object? value) => value switch
    {
        null => "null",
        string => "S",
        int => "I",
        long => "L",
        double => "D",
        float => "F",
        bool => "B",
        BigInteger => "BI",
        BigDecimal => "BD",
        JavaMap map => "{" + string.Join(',', map.Values().ToArray().Select(TypeOf)) + "}",
        _ => "[" + string.Join(',', ((JavaList)value).ToArray().Select(TypeOf)) + "]",
    };

    private static string Decimal(string leftText, string operation, string rightText)
    {
        var (left, right) = (BigDecimal.Parse(leftText), BigDecimal.Parse(rightText));
        return operation switch
        {
            "+" => left.Add(right).ToString(),
            "-" => left.Subtract(right).ToString(),
            "*" => left.Multiply(right).ToString(),
            "/" => left.Divide(right).ToString(),
            "%" => left.Remainder(right).ToString(),
            "c" => JavaValue.ToText(left.CompareTo(right)),
            "h" => left.Divide(right, JavaRounding.HalfDown).ToString(),
            _ => string.Join(' ', new object[]
            {
                left.StripTrailingZeros(), left.ToPlainString(), JavaValue.HashCode(left), left.ToInt(), left.ToLong(), left.Precision,
                JavaDouble.ToText(left.ToDouble()),
            }.Select(JavaValue.ToText)),
        };
    }
}

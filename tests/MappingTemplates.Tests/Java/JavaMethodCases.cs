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
        var budget = new Budget();
        string Text(int index) => (string)arguments[index]!;
        return operation switch
        {
            "split" => string.Join('\u0001', JavaString.Split(Text(0), Text(1), (int)arguments[2]!, budget)),
            "replaceAll" => JavaString.ReplaceAll(Text(0), Text(1), Text(2), new Budget()),
            "replaceFirst" => JavaString.ReplaceFirst(Text(0), Text(1), Text(2), new Budget()),
            "matches" => JavaValue.ToText(JavaString.Matches(Text(0), Text(1), new Budget()), new Budget()),
            "replace" => JavaString.Replace(Text(0), Text(1), Text(2), new Budget()),
            "format" => JavaFormatter.Format(Text(0), arguments.AsSpan(1), budget),
            "upper" => JavaString.ToUpperCase(Text(0)),
            "lower" => JavaString.ToLowerCase(Text(0)),
            "trim" => JavaString.Trim(Text(0)),
            "strip" => JavaString.Strip(Text(0)),
            "compareTo" => JavaValue.ToText(JavaString.CompareTo(Text(0), Text(1)), new Budget()),
            "compareToIgnoreCase" => JavaValue.ToText(JavaString.CompareToIgnoreCase(Text(0), Text(1)), new Budget()),
            "hashCode" => JavaValue.ToText(JavaValue.HashCode(arguments[0], new Budget()), new Budget()),
            "escapeJs" => JavaScriptEscaper.Escape(Text(0), new Budget()),
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
        var value = JsonParser.Parse(text, new Budget());
        return $"{TypeOf(value)}|{JavaValue.ToText(value, new Budget())}|{JsonWriter.ToText(value, JsonStyle.InputJson, new Budget())}";
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
        JavaMap map => "{" + string.Join(',', map.Values().ToArray(new Budget()).Select(TypeOf)) + "}",
        _ => "[" + string.Join(',', ((JavaList)value).ToArray(new Budget()).Select(TypeOf)) + "]",
    };

    private static string Decimal(string leftText, string operation, string rightText)
    {
        var (left, right) = (BigDecimal.Parse(leftText), BigDecimal.Parse(rightText));
        return operation switch
        {
            "+" => left.Add(right, new Budget()).ToString(),
            "-" => left.Subtract(right, new Budget()).ToString(),
            "*" => left.Multiply(right, new Budget()).ToString(),
            "/" => left.Divide(right, new Budget()).ToString(),
            "%" => left.Remainder(right, new Budget()).ToString(),
            "c" => JavaValue.ToText(left.CompareTo(right, new Budget()), new Budget()),
            "h" => left.Divide(right, JavaRounding.HalfDown, new Budget()).ToString(),
            _ => string.Join(' ', new object[]
            {
                left.StripTrailingZeros(new Budget()), left.ToPlainString(new Budget()), JavaValue.HashCode(left, new Budget()), left.ToInt(new Budget()), left.ToLong(new Budget()), left.Precision(new Budget()),
                JavaDouble.ToText(left.ToDouble(new Budget())),
            }.Select(static value => JavaValue.ToText(value, new Budget()))),
        };
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.Runtime.Tests.Support;

internal delegate T? Read<out T>(ref PayloadReader reader);

/// <summary>Reads single values as generated code does.</summary>
internal static class Reading
{
    /// <summary>The value of the text parameter <c>p</c>, or its problem.</summary>
    public static string Text<T>(string text, Read<T> parse) => Value($"{{\"p\":{JsonSerializer.Serialize(text)}}}", (ref PayloadReader reader) =>
    {
        reader.NextMember().ShouldBeTrue();
        reader.Is("p"u8).ShouldBeTrue();
        return reader.Text("p") ? parse(ref reader) : default;
    });

    /// <summary>The value of a path parameter.</summary>
    public static string Path(string text) => Value($"{{\"p\":{JsonSerializer.Serialize(text)}}}", (ref PayloadReader reader) =>
    {
        reader.NextMember();
        return reader.PathText("p") ? reader.ParseString() : null;
    });

    /// <summary>The value of the member <c>v</c> of a body, or its problem.</summary>
    public static string Json<T>(string json, Read<T> read) => Value($"{{\"body\":{{\"v\":{json}}}}}", (ref PayloadReader reader) =>
    {
        reader.NextMember();
        reader.Body().ShouldBeTrue();
        reader.StartObject().ShouldBeTrue();
        reader.NextMember();
        reader.Value();
        var value = read(ref reader);
        reader.NextMember().ShouldBeFalse("the reader must stand on the value's last token");
        return value;
    });

    /// <summary>A value in invariant text, or <c>! name: message</c>.</summary>
    private static string Value<T>(string payload, Read<T> read)
    {
        var invocation = new Invocation();
        invocation.Start(Encoding.UTF8.GetBytes(payload), CancellationToken.None);
        var reader = invocation.Read();
        var value = read(ref reader);
        if (invocation.IsBound())
        {
            return Print(value);
        }

        var envelope = JsonNode.Parse(invocation.Finish().Span)!;
        var error = JsonNode.Parse((string)envelope["body"]!)!["errors"]!.AsObject().Single();
        return $"! {error.Key}: {(string)error.Value!.AsArray().Single()!}";
    }

    private static string Print(object? value) => value switch
    {
        null => "(null)",
        DateTime date => $"{date:O} {date.Kind}",
        DateTimeOffset date => $"{date:O}",
        TimeOnly time => $"{time:O}",
        DateOnly date => $"{date:O}",
        byte[] bytes => Convert.ToHexString(bytes),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}

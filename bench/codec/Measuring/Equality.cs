using System.Text;
using System.Text.Json.Nodes;

namespace Sluice.Bench.Codec;

/// <summary>Nothing is measured before all ways give the same answers.</summary>
internal static class Equality
{
    public static void Check()
    {
        foreach (var name in Payloads.Names)
        {
            var expected = Text(new HandWritten().Answer(Payloads.Custom(name)));
            Check(name, "codec", expected, Text(new GeneratedCodec().Answer(Payloads.Custom(name))));
            Check(name, "context", expected, Text(new SerializerContext().Answer(Payloads.Custom(name))));
            Check(name, "proxy", expected, Body(new Proxy(), name));
            Check(name, "filters", expected, Text(new GeneratedCodec("FilteredOrdersFunction").Answer(Payloads.Custom(name, "Filtered"))));
            Check(name, "proxy operation", expected, Body(new GeneratedCodec("ProxiedOrdersFunction"), name));
        }
    }

    private static void Check(string name, string way, string expected, string actual)
    {
        if (actual != expected)
        {
            throw new InvalidOperationException(
                $"{name}: {way} answers {actual[..Math.Min(actual.Length, 300)]} instead of {expected[..Math.Min(expected.Length, 300)]}");
        }
    }

    private static string Body(IContender contender, string name) => (string)JsonNode.Parse(Text(contender.Answer(Payloads.Proxy(name))))!["body"]!;

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}

using System.Buffers;
using System.Text.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>Makes JSON values of texts.</summary>
internal static class TextJson
{
    public static JsonElement Of(string text) => Write(writer => writer.WriteStringValue(text));

    public static JsonElement Of(IEnumerable<string> texts) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    });

    public static JsonElement Of(long number) => Write(writer => writer.WriteNumberValue(number));

    private static JsonElement Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes);
        write(writer);
        writer.Flush();
        return JsonDocument.Parse(bytes.WrittenMemory).RootElement;
    }
}

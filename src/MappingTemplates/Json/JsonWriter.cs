using Sluice.MappingTemplates.Text;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Json;

/// <summary>Writes Java values as JSON, as json-smart does.</summary>
internal static class JsonWriter
{
    public static string ToText(object? value, JsonStyle style = JsonStyle.InputJson)
    {
        using var sink = new StringSink();
        Append(sink, value, style, 0);
        return sink.ToString();
    }

    /// <exception cref="JavaException">Collections nest too deeply.</exception>
    public static void Append(TextSink sink, object? value, JsonStyle style, int depth = 0) => throw new NotImplementedException();
}

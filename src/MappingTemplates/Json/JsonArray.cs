using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Json;

/// <summary>json-smart's <c>JSONArray</c>: an <c>ArrayList</c> whose text is JSON.</summary>
internal sealed class JsonArray : JavaList
{
    public JsonArray()
    {
    }

    public JsonArray(int capacity)
        : base(capacity)
    {
    }

    /// <summary>Creates a list that uses the array itself, not a copy.</summary>
    public JsonArray(object?[] items)
        : base(items)
    {
    }

    public override string TypeName => "JSONArray";

    public override string JavaClassName => "net.minidev.json.JSONArray";

    public override JavaList Copy(Budget budget) => new JsonArray(ToArray(budget));

    public override void AppendTo(TextSink sink, int depth, Budget budget) => JsonWriter.Append(sink, this, JsonStyle.Text, depth, budget);
}

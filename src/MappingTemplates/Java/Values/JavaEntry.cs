using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A <c>java.util.Map.Entry</c>: it follows its map, and keeps its last value when the key is gone.</summary>
internal sealed class JavaEntry(JavaMap? map, object? key, object? value) : JavaObject
{
    private object? _value = value;

    public object? Key { get; } = key;

    public object? Value
    {
        get
        {
            if (map is not null && map.TryGet(Key, out var current))
            {
                _value = current;
            }

            return _value;
        }
    }

    public override string JavaClassName => map is { Order: JavaMapOrder.Hash } ? "java.util.HashMap$Node" : "java.util.LinkedHashMap$Entry";

    /// <returns>The value it had.</returns>
    public object? SetValue(object? value)
    {
        var old = Value;
        _value = value;
        if (map is not null && map.ContainsKey(Key))
        {
            map.Put(Key, value);
        }

        return old;
    }

    public override void AppendTo(TextSink sink, int depth)
    {
        JavaValue.CheckDepth(depth);
        JavaValue.Append(sink, Key, depth + 1);
        sink.Append('=');
        JavaValue.Append(sink, Value, depth + 1);
    }

    public override bool JavaEquals(object? other) =>
        ReferenceEquals(this, other)
        || (other is JavaEntry entry && JavaValue.Equals(Key, entry.Key) && JavaValue.Equals(Value, entry.Value));

    public override int JavaHashCode() => JavaValue.HashCode(Key) ^ JavaValue.HashCode(Value);
}

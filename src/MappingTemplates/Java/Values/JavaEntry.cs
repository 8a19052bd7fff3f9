using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A <c>java.util.Map.Entry</c>. It has the current value of its key in the map, and keeps the last value after the key is removed.</summary>
internal sealed class JavaEntry(JavaMap? map, object? key, object? value) : JavaObject
{
    private object? _value = value;

    public object? Key { get; } = key;

    /// <summary>Returns the current value in the map.</summary>
    public object? Value(Budget budget)
    {
        if (map is not null && map.TryGet(Key, out var current, budget))
        {
            _value = current;
        }

        return _value;
    }

    public override string TypeName => "Node";

    public override string JavaClassName => map is { Order: JavaMapOrder.Hash } ? "java.util.HashMap$Node" : "java.util.LinkedHashMap$Entry";

    /// <summary>Sets the value, also in the map.</summary>
    /// <returns>The previous value.</returns>
    public object? SetValue(object? value, Budget budget)
    {
        var old = Value(budget);
        _value = value;
        if (map is not null && map.ContainsKey(Key, budget))
        {
            map.Put(Key, value, budget);
        }

        return old;
    }

    public override void AppendTo(TextSink sink, int depth, Budget budget)
    {
        JavaValue.CheckDepth(depth);
        JavaValue.Append(sink, Key, depth + 1, budget);
        sink.Append('=');
        JavaValue.Append(sink, Value(budget), depth + 1, budget);
    }

    public override bool JavaEquals(object? other, Budget budget) =>
        ReferenceEquals(this, other)
        || (other is JavaEntry entry && JavaValue.AreEqual(Key, entry.Key, budget) && JavaValue.AreEqual(Value(budget), entry.Value(budget), budget));

    public override int JavaHashCode(Budget budget) => JavaValue.HashCode(Key, budget) ^ JavaValue.HashCode(Value(budget), budget);
}

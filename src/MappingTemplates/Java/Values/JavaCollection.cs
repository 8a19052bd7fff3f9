using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A <c>java.util.Collection</c>: a list, or a view of a map.</summary>
internal abstract class JavaCollection : JavaObject
{
    public abstract int Count { get; }

    /// <summary>About the value of <see cref="Count"/>. It does not throw for a view of a list that has changed.</summary>
    public override int SizeHint => Count;

    public abstract JavaIterator Iterator();

    public abstract bool Contains(object? value, Budget budget);

    public abstract bool Add(object? value, Budget budget);

    public abstract bool Remove(object? value, Budget budget);

    public abstract void Clear(Budget budget);

    /// <summary>Returns the current elements in iteration order.</summary>
    public abstract object?[] ToArray(Budget budget);

    /// <summary>Appends the text that Java gives a collection: <c>[a, b]</c>.</summary>
    public override void AppendTo(TextSink sink, int depth, Budget budget)
    {
        JavaValue.CheckDepth(depth);
        sink.Append('[');
        var first = true;
        foreach (var item in ToArray(budget))
        {
            if (!first)
            {
                sink.Append(", ");
            }

            first = false;
            if (ReferenceEquals(item, this))
            {
                sink.Append("(this Collection)");
            }
            else
            {
                JavaValue.Append(sink, item, depth + 1, budget);
            }
        }

        sink.Append(']');
    }
}

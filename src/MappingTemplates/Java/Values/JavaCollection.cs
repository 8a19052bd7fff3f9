using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A <c>java.util.Collection</c>: lists, and the views of a map.</summary>
internal abstract class JavaCollection : JavaObject
{
    public abstract int Count { get; }

    /// <summary>About <see cref="Count"/>, for a view of a list that has changed as well.</summary>
    public virtual int SizeHint => Count;

    public abstract JavaIterator Iterator();

    public abstract bool Contains(object? value);

    public abstract bool Add(object? value);

    public abstract bool Remove(object? value);

    public abstract void Clear();

    /// <summary>The elements as they are now, in iteration order.</summary>
    public abstract object?[] ToArray();

    /// <summary>Java's <c>[a, b]</c>.</summary>
    public override void AppendTo(TextSink sink, int depth)
    {
        JavaValue.CheckDepth(depth);
        sink.Append('[');
        var first = true;
        foreach (var item in ToArray())
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
                JavaValue.Append(sink, item, depth + 1);
            }
        }

        sink.Append(']');
    }
}

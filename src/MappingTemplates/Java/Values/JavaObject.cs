using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A Java object with a text, an equality and a hash code of its own (collections, entries, the engine's own objects).</summary>
internal abstract class JavaObject
{
    /// <summary>The name of its Java class, such as <c>java.util.ArrayList</c>.</summary>
    public abstract string JavaClassName { get; }

    /// <summary>Java's <c>toString()</c>, written where it is wanted.</summary>
    /// <param name="sink">Takes the text.</param>
    /// <param name="depth">How many collections enclose this one; <see cref="JavaValue.MaxDepth"/> is the limit.</param>
    public abstract void AppendTo(TextSink sink, int depth);

    /// <summary>The map that it is besides, such as <c>$foreach</c>'s own; null for all that is no map.</summary>
    public virtual JavaMap? AsMap => null;

    public virtual bool JavaEquals(object? other) => ReferenceEquals(this, other);

    public virtual int JavaHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public sealed override string ToString() => JavaValue.ToText(this);
}

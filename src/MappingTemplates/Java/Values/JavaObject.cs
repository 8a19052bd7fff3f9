using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A Java object with a text, an equality and a hash code of its own (collections, entries, the engine's own objects).</summary>
internal abstract class JavaObject
{
    /// <summary>The name of its Java class, such as <c>java.util.ArrayList</c>.</summary>
    public abstract string JavaClassName { get; }

    /// <summary>The simple name of its class as the choice between overloads sees it, such as <c>ArrayList</c>.</summary>
    public virtual string TypeName => "Object";

    /// <summary>How many elements it is to go through once; 0 for all that holds none.</summary>
    public virtual int SizeHint => 0;

    /// <summary>Java's <c>toString()</c>, written where it is wanted.</summary>
    /// <param name="sink">Takes the text.</param>
    /// <param name="depth">How many collections enclose this one; <see cref="Budget.MaxNesting"/> is the limit.</param>
    /// <param name="budget">What the work is charged to.</param>
    public abstract void AppendTo(TextSink sink, int depth, Budget budget);

    /// <summary>The text as a string.</summary>
    /// <exception cref="JavaException">It is too long, or the object nests too deeply.</exception>
    public string ToText(Budget budget)
    {
        using var sink = new StringSink(budget.MaxLength);
        AppendTo(sink, 0, budget);
        budget.Spend(sink.Length);
        return sink.ToString();
    }

    /// <summary>What a call of <c>toString()</c> gives.</summary>
    public virtual string? JavaToString(Budget budget) => ToText(budget);

    public virtual bool JavaEquals(object? other, Budget budget) => ReferenceEquals(this, other);

    public virtual int JavaHashCode(Budget budget) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public sealed override string ToString() => ToText(new Budget());
}

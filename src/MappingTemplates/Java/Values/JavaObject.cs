using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A Java object with its own text, equality and hash code: collections, entries, and the engine's own objects.</summary>
internal abstract class JavaObject
{
    /// <summary>The full name of its Java class, such as <c>java.util.ArrayList</c>.</summary>
    public abstract string JavaClassName { get; }

    /// <summary>The simple name of its class for the choice between overloads, such as <c>ArrayList</c>.</summary>
    public virtual string TypeName => "Object";

    /// <summary>The number of elements of one pass over the object; 0 for an object without elements.</summary>
    public virtual int SizeHint => 0;

    /// <summary>Appends the text of Java's <c>toString()</c>.</summary>
    /// <param name="sink">The sink that receives the text.</param>
    /// <param name="depth">The number of collections around this object. The limit is <see cref="Budget.MaxNesting"/>.</param>
    /// <param name="budget">The budget to which the work is charged.</param>
    public abstract void AppendTo(TextSink sink, int depth, Budget budget);

    /// <summary>Returns the text as a string.</summary>
    /// <exception cref="JavaException">The text is too long, or the object is nested too deeply.</exception>
    public string ToText(Budget budget)
    {
        using var sink = new StringSink(budget.MaxLength);
        AppendTo(sink, 0, budget);
        budget.Spend(sink.Length);
        return sink.ToString();
    }

    /// <summary>Returns the result of a call of <c>toString()</c>.</summary>
    public virtual string? JavaToString(Budget budget) => ToText(budget);

    public virtual bool JavaEquals(object? other, Budget budget) => ReferenceEquals(this, other);

    public virtual int JavaHashCode(Budget budget) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public sealed override string ToString() => ToText(new Budget());
}

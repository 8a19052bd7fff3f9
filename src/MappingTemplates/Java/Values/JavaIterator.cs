using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A <c>java.util.Iterator</c>. It fails as Java's does if the collection has changed during the iteration.</summary>
internal abstract class JavaIterator : JavaObject
{
    public override string TypeName => "Iterator";

    public abstract bool HasNext { get; }

    /// <summary>Returns the next element.</summary>
    /// <exception cref="JavaException">There is no element left, or the collection has changed.</exception>
    public abstract object? Next(Budget budget);

    /// <summary>Removes the current element from the collection.</summary>
    /// <exception cref="JavaException">There is no current element, or elements cannot be removed from the collection.</exception>
    public virtual void Remove(Budget budget) => throw JavaException.UnsupportedOperation();

    public override void AppendTo(TextSink sink, int depth, Budget budget) => JavaValue.AppendIdentity(sink, this, budget);
}

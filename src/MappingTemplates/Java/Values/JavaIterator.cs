using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A <c>java.util.Iterator</c>; fails as Java's does where the collection changed under it.</summary>
internal abstract class JavaIterator : JavaObject
{
    public override string TypeName => "Iterator";

    public abstract bool HasNext { get; }

    /// <exception cref="JavaException">No element is left, or the collection changed.</exception>
    public abstract object? Next(Budget budget);

    /// <exception cref="JavaException">There is no current element, or the collection cannot shrink.</exception>
    public virtual void Remove(Budget budget) => throw JavaException.UnsupportedOperation();

    public override void AppendTo(TextSink sink, int depth, Budget budget) => JavaValue.AppendIdentity(sink, this, budget);
}

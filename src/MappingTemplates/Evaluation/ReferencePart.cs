namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A part of a reference after its name: a property, a method call or an index.</summary>
internal abstract class ReferencePart
{
    public int Position { get; init; }

    /// <summary>Returns the value of the part, or null if it has none.</summary>
    /// <param name="frame">The rendering.</param>
    /// <param name="target">The value of the parts before this one; not null.</param>
    public abstract object? Get(Frame frame, object target);

    /// <summary>Assigns a value. If this is not possible, nothing happens.</summary>
    public abstract void Set(Frame frame, object target, object value);
}

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>What follows a reference's name.</summary>
internal abstract class ReferencePart
{
    public int Position { get; init; }

    /// <summary>The value, or null where there is none.</summary>
    /// <param name="frame">The rendering.</param>
    /// <param name="target">What stands before; not null.</param>
    public abstract object? Get(Frame frame, object target);

    /// <summary>Assigns; where that is not possible nothing happens.</summary>
    public abstract void Set(Frame frame, object target, object value);
}

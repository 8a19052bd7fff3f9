namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A part of a template that has a value.</summary>
internal abstract class Expression : Node
{
    /// <summary>Its text in the template, where it can be printed in place of a null.</summary>
    public string Literal { get; init; } = "";

    public abstract object? Evaluate(Frame frame);

    /// <summary>As a condition: Velocity takes all literals and arithmetic for false.</summary>
    public virtual bool IsTrue(Frame frame) => false;

    /// <summary>An expression prints nothing; only references do.</summary>
    public override Flow Render(Frame frame) => Flow.Next;
}

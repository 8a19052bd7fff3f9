namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A part of a template that has a value.</summary>
internal abstract class Expression : Node
{
    /// <summary>The text of the expression in the template, if it can be printed instead of a null.</summary>
    public string Literal { get; init; } = "";

    public abstract object? Evaluate(Frame frame);

    /// <summary>Evaluates the expression as a condition. Velocity treats literals (except <c>true</c>) and arithmetic as false.</summary>
    public virtual bool IsTrue(Frame frame) => false;

    /// <summary>Prints nothing. Only references print their values.</summary>
    public override Flow Render(Frame frame) => Flow.Next;
}

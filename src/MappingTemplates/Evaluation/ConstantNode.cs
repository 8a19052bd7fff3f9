namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A literal whose value is known when the template is compiled.</summary>
internal sealed class ConstantNode(object value) : Expression
{
    public object Value => value;

    public override object? Evaluate(Frame frame) => value;

    public override bool IsTrue(Frame frame) => value is true;
}

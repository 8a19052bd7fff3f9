namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A node without a value where a value is expected: a word, or a block in the place of an argument.</summary>
internal sealed class NothingNode : Expression
{
    public override object? Evaluate(Frame frame) => null;
}

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>What has no value where one is asked for: a word, or a block in place of an argument.</summary>
internal sealed class NothingNode : Expression
{
    public override object? Evaluate(Frame frame) => null;
}

namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary><c>$</c>: selects the document at the start of a path. Elsewhere it has no effect.</summary>
internal sealed class RootToken : PathToken
{
    public override bool IsDefinite => true;

    public override PathOutcome Evaluate(object? model, PathEvaluation evaluation) => Continue(model, evaluation);
}

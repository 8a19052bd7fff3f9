namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary><c>$</c>: at the start the document; elsewhere it changes nothing.</summary>
internal sealed class RootToken : PathToken
{
    public override bool IsDefinite => true;

    public override PathOutcome Evaluate(object? model, PathEvaluation evaluation) => Continue(model, evaluation);
}

using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary><c>..</c>: evaluates the next token on each object and array of the document.</summary>
internal sealed class ScanToken : PathToken
{
    public override bool IsDefinite => false;

    public override PathOutcome Evaluate(object? model, PathEvaluation evaluation) =>
        Next is null ? PathOutcome.Failed : Walk(Next, model, evaluation);

    private static PathOutcome Walk(PathToken token, object? model, PathEvaluation evaluation)
    {
        evaluation.Step();
        return model switch
        {
            JavaMap map => WalkObject(token, map, evaluation),
            JavaList list => WalkArray(token, list, evaluation),
            _ => PathOutcome.Found,
        };
    }

    private static PathOutcome WalkObject(PathToken token, JavaMap map, PathEvaluation evaluation)
    {
        var outcome = Matches(token, map, evaluation, out var matches);
        if (outcome == PathOutcome.Found && matches)
        {
            outcome = token.Evaluate(map, evaluation);
        }

        var position = 0;
        while (outcome == PathOutcome.Found && map.MoveNext(ref position, out _, out var value, evaluation.Budget))
        {
            outcome = Walk(token, value, evaluation);
        }

        return outcome;
    }

    private static PathOutcome WalkArray(PathToken token, JavaList list, PathEvaluation evaluation)
    {
        var outcome = Matches(token, list, evaluation, out var matches);
        if (outcome == PathOutcome.Found && matches)
        {
            outcome = token.Next is null ? token.Evaluate(list, evaluation) : SkipToken(token.Next, list, evaluation);
        }

        for (var i = 0; outcome == PathOutcome.Found && i < list.Count; i++)
        {
            outcome = Walk(token, list[i], evaluation);
        }

        return outcome;
    }

    // Jayway 2.0.0 passes each element to the token after the one that matched.
    private static PathOutcome SkipToken(PathToken next, JavaList list, PathEvaluation evaluation)
    {
        var outcome = PathOutcome.Found;
        for (var i = 0; outcome == PathOutcome.Found && i < list.Count; i++)
        {
            outcome = next.Evaluate(list[i], evaluation);
        }

        return outcome;
    }

    private static PathOutcome Matches(PathToken token, object model, PathEvaluation evaluation, out bool matches)
    {
        matches = false;
        switch (token)
        {
            case PropertyToken property:
                matches = model is JavaMap map && property.IsIn(map, evaluation);
                return PathOutcome.Found;
            case ArrayToken:
                matches = model is JavaList;
                return PathOutcome.Found;
            case WildcardToken:
                matches = true;
                return PathOutcome.Found;
            case FilterToken filter:
                return filter.Accepts(model, evaluation, out matches);
            default:
                return PathOutcome.Found;
        }
    }
}

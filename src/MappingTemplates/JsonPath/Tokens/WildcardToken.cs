using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary>
/// <c>*</c>: selects all values. An element of an array for which the rest of the path is not found is skipped. In an object, such a value ends the
/// search.
/// </summary>
internal sealed class WildcardToken : PathToken
{
    public override bool IsDefinite => false;

    public override PathOutcome Evaluate(object? model, PathEvaluation evaluation) => model switch
    {
        JavaMap map => EachProperty(map, evaluation),
        JavaList list => EachElement(list, evaluation),
        _ => PathOutcome.Found,
    };

    private PathOutcome EachProperty(JavaMap map, PathEvaluation evaluation)
    {
        var position = 0;
        while (map.MoveNext(ref position, out _, out var value, evaluation.Budget))
        {
            var outcome = Continue(value, evaluation);
            if (outcome != PathOutcome.Found)
            {
                return outcome;
            }
        }

        return PathOutcome.Found;
    }

    private PathOutcome EachElement(JavaList list, PathEvaluation evaluation)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var outcome = Continue(list[i], evaluation);
            if (outcome == PathOutcome.Failed || (outcome == PathOutcome.NotFound && evaluation.RequireProperties))
            {
                return outcome;
            }
        }

        return PathOutcome.Found;
    }
}

using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.JsonPath.Filters;

namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary><c>[?(…)]</c>: selects the elements of an array that the filter accepts, or the object itself.</summary>
internal sealed class FilterToken(Filter? filter) : PathToken
{
    public override bool IsDefinite => false;

    public override PathOutcome Evaluate(object? model, PathEvaluation evaluation)
    {
        switch (model)
        {
            case JavaMap:
                var outcome = Accepts(model, evaluation, out var accepted);
                return outcome == PathOutcome.Found && accepted ? Continue(model, evaluation) : outcome;
            case JavaList list:
                return EachElement(list, evaluation);
            default:
                return PathOutcome.Failed;
        }
    }

    public PathOutcome Accepts(object? model, PathEvaluation evaluation, out bool accepted)
    {
        evaluation.Step();
        accepted = false;
        return filter is null ? PathOutcome.Failed : filter.Apply(model, evaluation, out accepted);
    }

    private PathOutcome EachElement(JavaList list, PathEvaluation evaluation)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var outcome = Accepts(list[i], evaluation, out var accepted);
            if (outcome == PathOutcome.Found && accepted)
            {
                outcome = Continue(list[i], evaluation);
            }

            if (outcome != PathOutcome.Found)
            {
                return outcome;
            }
        }

        return PathOutcome.Found;
    }
}

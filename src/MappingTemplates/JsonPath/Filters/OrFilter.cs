namespace Sluice.MappingTemplates.JsonPath.Filters;

/// <summary>Two filters of which at least one must accept an element.</summary>
internal sealed class OrFilter(Filter left, Filter right) : Filter
{
    public override PathOutcome Apply(object? element, PathEvaluation evaluation, out bool accepted)
    {
        var outcome = left.Apply(element, evaluation, out accepted);
        return outcome == PathOutcome.Found && !accepted ? right.Apply(element, evaluation, out accepted) : outcome;
    }

    public override Filter And(Filter other) => new OrFilter(left, new AndFilter([right, other]));
}

namespace Sluice.MappingTemplates.JsonPath.Filters;

/// <summary>Filters of which all must accept an element.</summary>
internal sealed class AndFilter(Filter[] filters) : Filter
{
    public override PathOutcome Apply(object? element, PathEvaluation evaluation, out bool accepted)
    {
        accepted = true;
        foreach (var filter in filters)
        {
            var outcome = filter.Apply(element, evaluation, out accepted);
            if (outcome != PathOutcome.Found || !accepted)
            {
                return outcome;
            }
        }

        return PathOutcome.Found;
    }

    public override Filter And(Filter other) => new AndFilter([.. filters, other]);
}

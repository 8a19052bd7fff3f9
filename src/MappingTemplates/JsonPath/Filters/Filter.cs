namespace Sluice.MappingTemplates.JsonPath.Filters;

/// <summary>A condition on an element.</summary>
internal abstract class Filter
{
    /// <summary>Applies the condition to an element.</summary>
    /// <returns><see cref="PathOutcome.Failed"/> if Jayway throws, which ends the evaluation of the whole path.</returns>
    public abstract PathOutcome Apply(object? element, PathEvaluation evaluation, out bool accepted);

    public virtual Filter And(Filter other) => new AndFilter([this, other]);

    public Filter Or(Filter other) => new OrFilter(this, other);
}

namespace Sluice.MappingTemplates.JsonPath.Filters;

/// <summary><c>@.name</c>, or <c>!@.name</c>: there, and not null. It looks into the element even where the path starts with <c>$</c>.</summary>
internal sealed class ExistsFilter(CompiledJsonPath path, bool exists) : Filter
{
    public override PathOutcome Apply(object? element, PathEvaluation evaluation, out bool accepted)
    {
        var outcome = path.ReadOne(element, evaluation, requireProperties: true, out var value);
        accepted = (outcome == PathOutcome.Found && value is not null) == exists;
        return outcome == PathOutcome.Failed ? outcome : PathOutcome.Found;
    }
}

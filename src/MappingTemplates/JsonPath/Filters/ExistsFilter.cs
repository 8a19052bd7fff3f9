namespace Sluice.MappingTemplates.JsonPath.Filters;

/// <summary>
/// <c>@.name</c> or <c>!@.name</c>: checks whether a value exists and is not null. The path is evaluated on the element even if it starts with <c>$</c>.
/// </summary>
internal sealed class ExistsFilter(CompiledJsonPath path, bool exists) : Filter
{
    public override PathOutcome Apply(object? element, PathEvaluation evaluation, out bool accepted)
    {
        var outcome = path.ReadOne(element, evaluation, requireProperties: true, out var value);
        accepted = (outcome == PathOutcome.Found && value is not null) == exists;
        return outcome == PathOutcome.Failed ? outcome : PathOutcome.Found;
    }
}

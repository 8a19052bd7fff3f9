using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>Makes what API Gateway may do when it calls services: exactly the actions on the resources that the operations name.</summary>
internal static class IntegrationStatements
{
    /// <summary>Returns the statements of the role, one for each resource, or nothing if no operation calls a service.</summary>
    public static IReadOnlyList<StatementModel> Of(ApiModel api, IntegrationPlans plans) =>
    [
        .. api.Operations.Items
            .SelectMany(operation => plans.For(operation).Statements)
            .GroupBy(statement => statement.Resource, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new StatementModel(
                group.Key,
                group.SelectMany(statement => statement.Actions.Items).Distinct(StringComparer.Ordinal)
                    .OrderBy(a => a, StringComparer.Ordinal).ToEquatableArray())),
    ];
}

using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// Writes the role under which API Gateway calls services. It allows exactly the actions on the resources that the operations name.
/// </summary>
internal static class IntegrationRole
{
    public static void Write(DocumentWriter json, ApiModel api, IntegrationPlans plans, LogicalIds ids)
    {
        var statements = Statements(api, plans).ToList();
        if (statements.Count == 0)
        {
            return;
        }

        json.Object(ids.IntegrationRole, resource =>
        {
            resource.String("Type", "AWS::IAM::Role");
            resource.Object("Properties", properties =>
            {
                PolicyWriter.WriteTrust(properties, "apigateway.amazonaws.com");
                properties.Array("Policies", policies => policies.ObjectItem(policy =>
                {
                    policy.String("PolicyName", "integrations");
                    policy.Object("PolicyDocument", document => PolicyWriter.WriteDocument(document, statements));
                }));
                ResourceTags.WriteList(properties, api.Settings.Tags);
            });
        });
    }

    private static IEnumerable<StatementModel> Statements(ApiModel api, IntegrationPlans plans) => api.Operations.Items
        .SelectMany(operation => plans.For(operation).Statements)
        .GroupBy(statement => statement.Resource, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new StatementModel(
            group.Key,
            group.SelectMany(statement => statement.Actions.Items).Distinct(StringComparer.Ordinal)
                .OrderBy(a => a, StringComparer.Ordinal).ToEquatableArray()));
}

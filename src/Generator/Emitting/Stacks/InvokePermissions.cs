using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>
/// Makes the permissions that allow the API to invoke the functions: one statement for each operation, limited to its stage, method and path. The
/// policy of a function is limited to 20 KB, so a function with many operations gets one statement for the whole stage.
/// </summary>
internal static class InvokePermissions
{
    private const int MostStatements = 32;

    public static IEnumerable<InvokePermission> Of(ApiModel api, IntegrationPlans plans)
    {
        var invoking = api.Operations.Items.ToLookup(operation => plans.For(operation).Function?.LogicalId, StringComparer.Ordinal);
        foreach (var function in api.Functions)
        {
            // The import assigns the authorizer's id, so the permission cannot name it.
            if (api.Settings.Authorizers.Items.Any(authorizer => authorizer.FunctionId == function.LogicalId))
            {
                yield return new(ResourceIds.Permission(function.LogicalId), function, "authorizers/*");
                continue;
            }

            if (invoking[function.LogicalId].Count() > MostStatements)
            {
                yield return new(ResourceIds.Permission(function.LogicalId), function, api.Stage + "/*/*");
                continue;
            }

            foreach (var operation in invoking[function.LogicalId])
            {
                yield return new(ResourceIds.Permission(operation.OperationId), function, api.Stage + "/" + Source(operation));
            }
        }
    }

    /// <summary>Returns the ARN of what may invoke the function, as a text with references.</summary>
    public static string SourceArn(InvokePermission permission, string apiId) =>
        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${" + apiId + "}/" + permission.Source;

    private static string Source(OperationModel operation)
    {
        var method = operation.HttpMethod == "ANY" ? "*" : operation.HttpMethod;
        var path = operation.Route.Segments.Items.Select(segment => segment.Kind == RouteSegmentKind.Literal ? segment.Text : "*");
        return method + "/" + string.Join("/", path);
    }
}

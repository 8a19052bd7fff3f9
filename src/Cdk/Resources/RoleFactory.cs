using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Constructs;
using Sluice.Cdk.References;

namespace Sluice.Cdk.Resources;

/// <summary>Makes roles to which grants can add permissions.</summary>
internal sealed class RoleFactory(Construct scope)
{
    private readonly Dictionary<string, Role> _roles = [];

    public IReadOnlyDictionary<string, Role> Roles => _roles;

    public CfnResource Make(string id, JsonObject properties, Rewriter values)
    {
        var managed = Managed(id, properties["ManagedPolicyArns"], values);
        var service = SimpleTrust(properties["AssumeRolePolicyDocument"]);
        var role = new Role(scope, id, new RoleProps
        {
            AssumedBy = new ServicePrincipal(service ?? "lambda.amazonaws.com"),
            ManagedPolicies = managed,
        });
        _roles[id] = role;
        var made = (CfnRole)role.Node.DefaultChild!;
        ResourceAttributes.SetTags(made.Tags, properties["Tags"], values);

        // What CDK writes itself can still grow: managed policies, and the trust of one service.
        string[] own = ["Tags", .. managed is null ? [] : new[] { "ManagedPolicyArns" }, .. service is null ? [] : new[] { "AssumeRolePolicyDocument" }];
        ResourceAttributes.Override(made, properties, values, own);
        return made;
    }

    private IManagedPolicy[]? Managed(string id, JsonNode? node, Rewriter values) =>
        node is JsonArray arns
            ? [.. arns.Select(values.AsText).OfType<string>().Select((arn, index) => ManagedPolicy.FromManagedPolicyArn(scope, $"{id}Managed{index}", arn))]
            : null;

    // Returns the service x of {"Statement": [{"Effect": "Allow", "Principal": {"Service": "x"}, "Action": "sts:AssumeRole"}]}, which CDK writes with the same
    // meaning. For any other document it returns null.
    private static string? SimpleTrust(JsonNode? document) =>
        document?["Statement"] is JsonArray { Count: 1 } statements && statements[0] is JsonObject { Count: 3 } statement
        && Rewriter.Text(statement["Effect"]) == "Allow" && Rewriter.Text(statement["Action"]) == "sts:AssumeRole"
        && statement["Principal"] is JsonObject { Count: 1 } principal
            ? Rewriter.Text(principal["Service"])
            : null;
}

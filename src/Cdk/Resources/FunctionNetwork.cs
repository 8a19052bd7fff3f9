using System.Text.Json.Nodes;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using Sluice.Cdk.References;

namespace Sluice.Cdk.Resources;

/// <summary>Puts functions into the network of the program or of the template.</summary>
internal sealed class FunctionNetwork(Construct scope, SluiceVpcProps? all, IDictionary<string, SluiceVpcProps>? single)
{
    private const string Managed = "service-role/AWSLambdaVPCAccessExecutionRole";

    private readonly HashSet<string> _used = [];

    /// <summary>The names in the settings that no function has.</summary>
    public IEnumerable<string> Unused => (single?.Keys ?? []).Except(_used);

    /// <summary>Sets the network, and returns whether CDK writes <c>VpcConfig</c>.</summary>
    public bool Set(string id, FunctionProps props, JsonNode? config, Rewriter values)
    {
        if ((Own(id) ?? all) is { } network)
        {
            props.Vpc = network.Vpc;
            props.VpcSubnets = network.Subnets;
            props.SecurityGroups = network.SecurityGroups;
            props.AllowAllOutbound = network.AllowAllOutbound;
            if (config is null)
            {
                props.Role!.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName(Managed));
            }

            return true;
        }

        // CDK's connections work with the security groups; of the VPC, only the subnets get into the template.
        if (config?["SubnetIds"] is JsonArray subnets && config["SecurityGroupIds"] is JsonArray groups && config.AsObject().Count == 2)
        {
            var ids = Texts(subnets, values);
            props.Vpc = Vpc.FromVpcAttributes(scope, id + "Vpc", new VpcAttributes
            {
                VpcId = "of-the-template",
                AvailabilityZones = [.. ids.Select((_, index) => $"zone-{index}")],
                PrivateSubnetIds = ids,
            });
            props.SecurityGroups =
                [.. Texts(groups, values).Select((group, index) => SecurityGroup.FromSecurityGroupId(scope, $"{id}SecurityGroup{index}", group))];
            return true;
        }

        return false;
    }

    private SluiceVpcProps? Own(string id)
    {
        var shorter = id.EndsWith("Function", StringComparison.Ordinal) ? id[..^"Function".Length] : id;
        foreach (var name in new[] { id, shorter })
        {
            if (single is not null && single.TryGetValue(name, out var network))
            {
                _used.Add(name);
                return network;
            }
        }

        return null;
    }

    private static string[] Texts(JsonArray items, Rewriter values) =>
        [.. items.Select(values.AsText).OfType<string>()];
}

using System.Text.Json.Nodes;
using Amazon.CDK;
using Constructs;
using Sluice.Cdk.References;

namespace Sluice.Cdk.Resources;

/// <summary>The mappings and outputs of a template.</summary>
internal sealed class StackSections(Construct scope, JsonObject template, Rewriter values)
{
    private readonly Dictionary<string, string> _mappings = [];

    /// <summary>Returns the logical id of a mapping, which is made when something first uses it.</summary>
    public string Mapping(string name)
    {
        if (_mappings.TryGetValue(name, out var id))
        {
            return id;
        }

        if (template["Mappings"]?[name] is not JsonObject mapping)
        {
            throw new SluiceApiException($"template.json uses the mapping '{name}', which it does not have.");
        }

        var rows = mapping.ToDictionary(row => row.Key, row => (IDictionary<string, object>)values.Members((JsonObject)row.Value!));
        return _mappings[name] = new CfnMapping(scope, name, new CfnMappingProps { Mapping = rows }).LogicalId;
    }

    /// <summary>Makes the outputs whose conditions are not known to be false.</summary>
    public Dictionary<string, CfnOutput> Outputs(Conditions conditions)
    {
        var outputs = new Dictionary<string, CfnOutput>();
        foreach (var (name, node) in template["Outputs"] as JsonObject ?? [])
        {
            var output = (JsonObject)node!;
            var condition = Rewriter.Text(output["Condition"]) is { } named ? conditions.Of(named) : true;
            if (condition is false)
            {
                continue;
            }

            // A resource may have the same name.
            var made = new CfnOutput(scope, scope.Node.TryFindChild(name) is null ? name : name + "Output", new CfnOutputProps
            {
                Value = values.AsText(output["Value"])!,
                Description = Rewriter.Text(output["Description"]),
                ExportName = values.AsText(output["Export"]?["Name"]),
            });
            made.Condition = condition as CfnCondition;

            outputs[name] = made;
        }

        return outputs;
    }
}

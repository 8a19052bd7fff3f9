using System.Text.Json.Nodes;
using Amazon.CDK;
using Sluice.Cdk.References;

namespace Sluice.Cdk.Resources;

/// <summary>Sets what a resource has beside its properties.</summary>
internal static class ResourceAttributes
{
    // The attributes whose values stay as they are. The other attributes are set elsewhere.
    private static readonly string[] Unchanged = ["CreationPolicy", "DeletionPolicy", "UpdatePolicy", "UpdateReplacePolicy"];

    public static void Set(CfnResource made, JsonObject resource, Rewriter values)
    {
        foreach (var name in Unchanged)
        {
            if (resource[name] is { } value)
            {
                made.AddOverride(name, values.Value(value));
            }
            else if (name.EndsWith("Policy", StringComparison.Ordinal) && made.CfnOptions.DeletionPolicy is not null)
            {
                // CDK keeps some resources by default, and CloudFormation deletes them.
                made.AddDeletionOverride(name);
            }
        }

        foreach (var (name, value) in resource["Metadata"] as JsonObject ?? [])
        {
            made.AddMetadata(name, values.Value(value));
        }
    }

    /// <summary>Sets the tags by the resource's own manager, so that those of <c>Tags.Of</c> join them.</summary>
    public static void SetTags(TagManager tags, JsonNode? node, Rewriter values)
    {
        foreach (var tag in node as JsonArray ?? [])
        {
            if (tag is JsonObject { Count: 2 } pair && Rewriter.Text(pair["Key"]) is { } key)
            {
                tags.SetTag(key, values.AsText(pair["Value"])!);
            }
        }
    }

    /// <summary>Writes properties over those that CDK writes.</summary>
    /// <param name="made">The resource.</param>
    /// <param name="properties">The properties in the template.</param>
    /// <param name="values">The rewriter of their values.</param>
    /// <param name="except">The properties that are set in another way.</param>
    public static void Override(CfnResource made, JsonObject properties, Rewriter values, params string[] except)
    {
        foreach (var (name, node) in properties)
        {
            if (!except.Contains(name) && values.Value(node) is var value && !ReferenceEquals(value, Rewriter.Nothing))
            {
                made.AddPropertyOverride(name, value);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Sluice.Cdk.References;

namespace Sluice.Cdk.Resources;

/// <summary>The names that AWS allows once in an account and region. Two APIs of one stack must not have the same ones.</summary>
internal static class PhysicalNames
{
    private static readonly Dictionary<string, string> NameOf = new()
    {
        ["AWS::Lambda::Function"] = "FunctionName",
        ["AWS::Logs::LogGroup"] = "LogGroupName",
        ["AWS::IAM::Role"] = "RoleName",
        ["AWS::CloudWatch::Alarm"] = "AlarmName",
        ["AWS::DynamoDB::Table"] = "TableName",
        ["AWS::SNS::Topic"] = "TopicName",
        ["AWS::SQS::Queue"] = "QueueName",
        ["AWS::S3::Bucket"] = "BucketName",
    };

    private static readonly ConditionalWeakTable<Stack, Dictionary<string, string>> Known = [];

    /// <exception cref="SluiceApiException">Another API of the stack has a resource of the same name.</exception>
    public static void Claim(Stack stack, string path, ApiTemplate template, StackBuild build)
    {
        var known = Known.GetOrCreateValue(stack);
        foreach (var (id, _) in build.Resources)
        {
            var type = ApiTemplate.Type(template.Resources[id]);
            if (NameOf.GetValueOrDefault(type) is { } property && template.Properties(id)[property] is { } name)
            {
                Add(known, path, type, "resource", id, name, build.Values);
            }
        }

        foreach (var (name, output) in template.Template["Outputs"] as JsonObject ?? [])
        {
            if (output!["Export"]?["Name"] is { } export)
            {
                Add(known, path, "Export", "exported output", name, export, build.Values);
            }
        }
    }

    private static void Add(Dictionary<string, string> known, string path, string type, string what, string id, JsonNode name, Rewriter values)
    {
        var key = type + JsonSerializer.Serialize(values.Value(name));
        if (!known.TryAdd(key, path))
        {
            throw new SluiceApiException(
                $"'{path}' and '{known[key]}' both have a {what} '{id}' of the name {Shown(name)}, which AWS allows once. Set NamePrefix for one of"
                + " them, which takes the place of ${AWS::StackName}, or remove the fixed name from the code.");
        }
    }

    private static string Shown(JsonNode name) => $"'{Rewriter.Text(name) ?? Rewriter.Text(name["Fn::Sub"]) ?? name.ToJsonString()}'";
}

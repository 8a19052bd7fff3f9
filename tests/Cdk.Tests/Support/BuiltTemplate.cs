using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Cdk.Tests.Support;

/// <summary>Compares what the CDK makes with the built template as CloudFormation would get it.</summary>
internal static partial class BuiltTemplate
{
    /// <summary>The built template after SAM's macro, with the document inside.</summary>
    public static JsonObject AfterMacro(string deployFolder)
    {
        var target = Directory.CreateTempSubdirectory("sluice-sam-").FullName;
        try
        {
            var (exitCode, output) = ExternalTool.Python("transform.py", "samtranslator", deployFolder, target);
            exitCode.ShouldBe(0, output);
            return WithoutMarks(JsonNode.Parse(File.ReadAllBytes(Path.Combine(target, "transformed.json")))!.AsObject());
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    /// <summary>What the CDK made, with the ids of the built template, and without what only the CDK writes.</summary>
    public static JsonObject Synthesized(Synthesis synthesis, SluiceApi api)
    {
        var ids = api.Resources.Select(resource => (Cdk: synthesis.IdOf(api, resource.Key), Built: resource.Key))
            .Concat(api.Parameters.Select(parameter => (Cdk: (string)synthesis.Stack.Resolve(parameter.Value.LogicalId)!, Built: parameter.Key)))
            .Concat(api.Outputs.Select(output => (Cdk: (string)synthesis.Stack.Resolve(output.Value.LogicalId)!, Built: output.Key)))
            .Concat(Conditions(synthesis))
            .OrderByDescending(id => id.Cdk.Length);
        var text = ids.Aggregate(synthesis.Template.ToJsonString(), (template, id) => template.Replace($"\"{id.Cdk}\"", $"\"{id.Built}\"", StringComparison.Ordinal)
            .Replace("${" + id.Cdk + "}", "${" + id.Built + "}", StringComparison.Ordinal)
            .Replace("${" + id.Cdk + ".", "${" + id.Built + ".", StringComparison.Ordinal));
        var template = JsonNode.Parse(text)!.AsObject();
        foreach (var (_, resource) in Functions(template))
        {
            // The code is an asset, and the CDK waits for the role and its policies.
            resource["Properties"]!["Code"]!["S3Key"]!.GetValue<string>().ShouldEndWith(".zip");
            resource["Properties"]!["Code"] = "asset";
            resource["DependsOn"]!.AsArray().Select(id => (string)id!).ShouldContain(id => id.EndsWith("Role", StringComparison.Ordinal));
            foreach (var role in resource["DependsOn"]!.AsArray().Where(id => ((string)id!).EndsWith("Role", StringComparison.Ordinal)).ToList())
            {
                resource["DependsOn"]!.AsArray().Remove(role);
            }

            if (resource["DependsOn"]!.AsArray().Count == 0)
            {
                resource.Remove("DependsOn");
            }
        }

        return template;
    }

    /// <summary>Every difference in parameters, conditions, resources and outputs: the path, and both values.</summary>
    public static IEnumerable<string> Differences(JsonObject built, JsonObject synthesized) =>
        new[] { "Parameters", "Conditions", "Mappings", "Resources", "Outputs" }.SelectMany(section => At(section, built[section], synthesized[section]));

    /// <summary>Every difference of two values: the path, and both.</summary>
    public static IEnumerable<string> At(string path, JsonNode? built, JsonNode? synthesized)
    {
        if (built is JsonObject one && synthesized is JsonObject other)
        {
            return one.Select(member => member.Key).Union(other.Select(member => member.Key))
                .SelectMany(name => At(path + "/" + name, one[name], other[name]));
        }

        return built is JsonArray items && synthesized is JsonArray others && items.Count == others.Count
            ? items.SelectMany((item, index) => At($"{path}/{index}", item, others[index]))
            : JsonNode.DeepEquals(built, synthesized) ? [] : [$"{path}: built {Short(built)}, synthesized {Short(synthesized)}"];
    }

    /// <summary>Without code parameters, which no stack of the CDK has, and with the asset in their place.</summary>
    public static JsonObject WithAssets(JsonObject built)
    {
        foreach (var (_, resource) in Functions(built))
        {
            resource["Properties"]!["Code"] = "asset";
        }

        built["Parameters"]?.AsObject().Remove("CodeBucket");
        built["Parameters"]?.AsObject().Remove("CodeKey");
        return built;
    }

    private static IEnumerable<(string Cdk, string Built)> Conditions(Synthesis synthesis) =>
        (synthesis.Template["Conditions"]?.AsObject() ?? []).Select(condition => (condition.Key, HashAtEnd().Replace(condition.Key["Api".Length..], "")));

    private static IEnumerable<KeyValuePair<string, JsonObject>> Functions(JsonObject template) =>
        template["Resources"]!.AsObject().Where(resource => (string?)resource.Value!["Type"] == "AWS::Lambda::Function")
            .Select(resource => KeyValuePair.Create(resource.Key, resource.Value!.AsObject()));

    private static string Short(JsonNode? node) => node?.ToJsonString() is not { } text ? "nothing" : text.Length > 200 ? text[..200] + "…" : text;

    // SAM names a version by a hash, marks what it makes with a tag, writes the partition into ARNs, and lists where one value is enough.
    private static JsonObject WithoutMarks(JsonObject transformed)
    {
        var text = VersionId().Replace(transformed.ToJsonString(), "$1Version")
            .Replace("{\"Key\":\"lambda:createdBy\",\"Value\":\"SAM\"},", "", StringComparison.Ordinal)
            .Replace(",\"Tags\":[{\"Key\":\"lambda:createdBy\",\"Value\":\"SAM\"}]", "", StringComparison.Ordinal)
            .Replace("\"Tags\":[{\"Key\":\"lambda:createdBy\",\"Value\":\"SAM\"}],", "", StringComparison.Ordinal)
            .Replace("\"Action\":[\"sts:AssumeRole\"]", "\"Action\":\"sts:AssumeRole\"", StringComparison.Ordinal);
        text = ManagedArn().Replace(text, "{\"Fn::Sub\":\"arn:$${AWS::Partition}:iam::aws:policy/$1\"}");
        return WithAssets(JsonNode.Parse(ServiceList().Replace(text, "\"Service\":$1"))!.AsObject());
    }

    [GeneratedRegex("""(["{][A-Za-z0-9]+)Version[0-9a-f]{10}(?=["}])""")]
    private static partial Regex VersionId();

    [GeneratedRegex("""
        "arn:aws:iam::aws:policy/([A-Za-z/-]+)"
        """)]
    private static partial Regex ManagedArn();

    [GeneratedRegex("""
        "Service":\[("[^"]+")\]
        """)]
    private static partial Regex ServiceList();

    [GeneratedRegex("[0-9A-F]{8}$")]
    private static partial Regex HashAtEnd();
}

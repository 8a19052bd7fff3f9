using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>
/// What <c>dotnet lambda deploy-serverless</c> and Visual Studio's publishing do to a template before they send it, as a model of these rules of
/// Amazon.Lambda.Tools (https://github.com/aws/aws-extensions-for-dotnet-cli, commit e3b14c3, src/Amazon.Lambda.Tools/TemplateProcessor):
/// <list type="bullet">
/// <item>Only eight types of resources have a property that may name something local. Those of them that Sluice writes, or that a user may add to an
/// API, are the four below. <c>Fn::Transform</c> is not looked at.</item>
/// <item>A path is relative to the template. Resources with the same path share one upload.</item>
/// <item>A file whose name ends in <c>.zip</c> is uploaded as it is. Another file that is code is zipped first. A folder with a project is published, so
/// a path that names the zip is the only one for which the tool does not build the project by itself.</item>
/// <item>A function without a path gets the path <c>.</c>. An address that begins with <c>s3://</c> stays, and so does a function of plain CloudFormation
/// whose bucket is given, as a text or as a reference.</item>
/// <item>The template is parsed and written anew, without white space and with the escapes of System.Text.Json's default encoder. It is uploaded; if it
/// has 50,000 characters or more, CloudFormation gets its address, and otherwise the text.</item>
/// </list>
/// </summary>
internal sealed class LambdaTools
{
    private const int MostInRequest = 50_000;

    private readonly string _folder;
    private readonly string _bucket;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <param name="template">The path of the template, which is JSON.</param>
    /// <param name="bucket">The bucket to which it uploads.</param>
    public LambdaTools(string template, string bucket)
    {
        _folder = Path.GetDirectoryName(template)!;
        _bucket = bucket;
        var root = JsonNode.Parse(File.ReadAllText(template))!;
        foreach (var (_, resource) in root["Resources"]!.AsObject())
        {
            if (resource!["Properties"] is JsonObject properties)
            {
                Rewrite((string?)resource["Type"], properties, root);
            }
        }

        Sent = JsonSerializer.Serialize(root);
    }

    /// <summary>The files that are uploaded, by key.</summary>
    public Dictionary<string, string> Uploads { get; } = new(StringComparer.Ordinal);

    /// <summary>The template as it is sent.</summary>
    public string Sent { get; }

    /// <summary>True if CloudFormation reads the template from the bucket.</summary>
    public bool IsSentThroughBucket => Sent.Length >= MostInRequest;

    private void Rewrite(string? type, JsonObject properties, JsonNode root)
    {
        switch (type)
        {
            case "AWS::Serverless::Function":
                var path = (string?)properties["CodeUri"] ?? (string?)root["Globals"]?["Function"]?["CodeUri"] ?? ".";
                if (!path.StartsWith("s3://", StringComparison.Ordinal))
                {
                    properties["CodeUri"] = $"s3://{_bucket}/{Upload(path)}";
                }

                break;
            case "AWS::Lambda::Function" when !IsInBucket(properties["Code"]):
                var code = (properties["Code"] as JsonObject) ?? new JsonObject();
                (code["S3Bucket"], code["S3Key"]) = (_bucket, Upload((string?)code["S3Key"] ?? "."));
                properties["Code"] = code;
                break;
            case "AWS::ApiGateway::RestApi" when properties["BodyS3Location"] is JsonObject body && body["Bucket"] is null:
                (body["Bucket"], body["Key"]) = (_bucket, Upload((string)body["Key"]!));
                break;
            case "AWS::Serverless::Api" when (string?)properties["DefinitionUri"] is { } uri && !uri.StartsWith("s3://", StringComparison.Ordinal):
                properties["DefinitionUri"] = $"s3://{_bucket}/{Upload(uri)}";
                break;
        }
    }

    private static bool IsInBucket(JsonNode? code) => code is JsonObject place && place["S3Bucket"] is not null;

    private string Upload(string path)
    {
        if (!_keys.TryGetValue(path, out var key))
        {
            var file = Path.Combine(_folder, path);
            File.Exists(file).ShouldBeTrue($"'{path}' is not a file, so the tool would build what it names");
            Path.GetExtension(file).ShouldBe(".zip", StringCompareShould.IgnoreCase);
            _keys[path] = key = Path.GetFileName(file);
            Uploads.Add(key, file);
        }

        return key;
    }
}

using System.Text.Json.Nodes;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.S3;
using Constructs;
using Sluice.Cdk.Folders;
using Sluice.Cdk.References;
using Sluice.Cdk.Sam;

namespace Sluice.Cdk.Resources;

/// <summary>Finds the code of functions. Functions with the same zip share one asset.</summary>
internal sealed class FunctionCode(Construct scope, DeployFolder folder)
{
    private readonly Dictionary<string, Code> _assets = [];

    public Code Of(string id, JsonObject properties, Rewriter values)
    {
        var place = properties["Code"]!;
        if (Rewriter.Text(place[SamFunction.LocalCode]) is { } file)
        {
            return Asset(folder.Code(file));
        }

        if (Rewriter.Text(place["ZipFile"]) is { } source)
        {
            return Code.FromInline(source);
        }

        // The parameters of Sluice's own template stand for a zip that somebody uploads, which the CDK does itself.
        return Rewriter.Target(place["S3Bucket"]) == "CodeBucket"
            ? Asset(folder.Zip(Rewriter.Text(properties["Handler"]) ?? "bootstrap"))
            : Code.FromBucket(Bucket.FromBucketName(scope, id + "Code", values.AsText(place["S3Bucket"])!), values.AsText(place["S3Key"])!,
                values.AsText(place["S3ObjectVersion"]));
    }

    private Code Asset(string path)
    {
        if (!_assets.TryGetValue(path, out var code))
        {
            _assets[path] = code = Code.FromAsset(path);
        }

        return code;
    }
}

using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Files;

/// <summary>Reads the output of the AWS CDK, <c>cdk.out</c>: which templates it has, and where the files are that a deployment uploads (assets).</summary>
internal static class CloudAssembly
{
    private const string Manifest = "manifest.json";
    private const string TemplateEnding = ".template.json";

    /// <summary>Assemblies of stages are inside of others. A manifest that names its own folder has no end.</summary>
    private const int Deepest = 8;

    /// <summary>Returns the only template with a REST API if the path is that of an output of the CDK, or else the path itself.</summary>
    /// <exception cref="DocumentException">The output has no such template, or several.</exception>
    public static string TemplateOf(string path)
    {
        if (!File.Exists(Path.Combine(path, Manifest)))
        {
            return path;
        }

        var templates = Templates(path, Deepest).Where(HasApi).ToList();
        return templates.Count == 1 ? templates[0] : throw new DocumentException(
            Path.GetFileName(path),
            "$",
            templates.Count == 0
                ? "no stack in this output of the CDK has a REST API of its own. Name another folder, or the file of a template."
                : $"several stacks in this output of the CDK have a REST API. Name the file of one: {string.Join(", ", templates)}.");
    }

    /// <summary>Returns the paths of the assets of a template, from its folder, by the keys under which a deployment stores them in S3.</summary>
    /// <exception cref="DocumentException">The file of the assets cannot be read.</exception>
    public static Dictionary<string, string> AssetsOf(string template)
    {
        var assets = new Dictionary<string, string>(StringComparer.Ordinal);
        var file = template.EndsWith(TemplateEnding, StringComparison.Ordinal) ? template[..^TemplateEnding.Length] + ".assets.json" : null;
        if (file is null || !File.Exists(file))
        {
            return assets;
        }

        foreach (var (_, asset) in JsonPlace.MembersOf(JsonFile.Read(file).Find("files")))
        {
            if (asset.Find("source")?.TextOf("path") is { } path)
            {
                foreach (var (_, destination) in JsonPlace.MembersOf(asset.Find("destinations")))
                {
                    assets[destination.TextOf("objectKey") ?? ""] = path;
                }
            }
        }

        return assets;
    }

    private static IEnumerable<string> Templates(string folder, int depth)
    {
        var manifest = Path.Combine(folder, Manifest);
        if (depth == 0 || !File.Exists(manifest))
        {
            yield break;
        }

        foreach (var (_, artifact) in JsonPlace.MembersOf(JsonFile.Read(manifest).Find("artifacts")))
        {
            var properties = artifact.Find("properties");
            if (artifact.TextOf("type") == "aws:cloudformation:stack" && properties?.TextOf("templateFile") is { } file)
            {
                yield return Path.Combine(folder, file);
            }

            if (artifact.TextOf("type") == "cdk:cloud-assembly" && properties?.TextOf("directoryName") is { } inner)
            {
                foreach (var template in Templates(Path.Combine(folder, inner), depth - 1))
                {
                    yield return template;
                }
            }
        }
    }

    private static bool HasApi(string template)
    {
        try
        {
            using var file = JsonDocument.Parse(InputFile.ReadBytes(template));
            return file.RootElement.TryGetProperty("Resources", out var resources) && resources.ValueKind == JsonValueKind.Object
                && resources.EnumerateObject().Any(static resource => resource.Value.ValueKind == JsonValueKind.Object
                    && resource.Value.TryGetProperty("Type", out var type) && type.ValueKind == JsonValueKind.String
                    && type.GetString() is "AWS::ApiGateway::RestApi" or "AWS::Serverless::Api");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            // A template that cannot be read is reported if it is the one that is served.
            return false;
        }
    }
}

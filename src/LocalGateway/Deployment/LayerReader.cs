using System.Text.Json;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Deployment;

/// <summary>Reads the layers of functions. A layer that is not in the template, or whose content is in S3, is said once.</summary>
/// <param name="template">The template.</param>
/// <param name="warnings">Where it is said.</param>
internal sealed class LayerReader(Template template, List<string> warnings)
{
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>Returns the layers of a function whose content is on this machine, in the template's order.</summary>
    /// <param name="properties">The function's properties.</param>
    /// <param name="defaults">The properties that <c>Globals</c> gives to functions, or null. SAM puts their layers before the function's own.</param>
    public IReadOnlyList<FunctionLayer> Read(JsonPlace properties, JsonPlace? defaults)
        => [.. Items(defaults).Concat(Items(properties)).Select(Find).OfType<FunctionLayer>()];

    private static IEnumerable<JsonPlace> Items(JsonPlace? properties)
        => properties?.Find("Layers") is not { } layers ? [] : layers.Value.ValueKind == JsonValueKind.Array ? layers.Items() : [layers];

    private FunctionLayer? Find(JsonPlace item)
    {
        if (template.ResourceOf(item) is not { } id || template.Root.Find("Resources")?.Find(id) is not { } resource
            || resource.Find("Type")?.KnownText is not ("AWS::Lambda::LayerVersion" or "AWS::Serverless::LayerVersion"))
        {
            return Miss(item.KnownText ?? item.Value.GetRawText(), item, item.KnownText is { } arn
                ? $"the layer {arn} is not in this template"
                : "this layer is not in this template");
        }

        var content = resource.Find("Properties") is { } properties ? properties.Find("ContentUri") ?? properties.Find("Content") : null;
        var path = content is not { } place ? null : place.IsPlainObject ? template.FindAsset(place) : place.KnownText;
        return path is not null && !path.StartsWith("s3://", StringComparison.OrdinalIgnoreCase)
            ? new(id, template.PathOf(path))
            : Miss(id, content ?? resource, $"the content of the layer '{id}' is not on this machine");
    }

    private FunctionLayer? Miss(string name, JsonPlace place, string problem)
    {
        if (_missing.Add(name))
        {
            warnings.Add(place.Error($"{problem}, so functions run without it. Install what it contains beside the code.").Message);
        }

        return null;
    }
}

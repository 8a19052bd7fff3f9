using System.Text.Json.Nodes;
using Sluice.BuildTasks.Overlays;

namespace Sluice.BuildTasks.Tests.Overlays;

/// <summary>An API with overlays in its deploy files.</summary>
internal sealed class Merged
{
    private readonly IReadOnlyDictionary<string, string> _built;

    private Merged(IReadOnlyDictionary<string, string> built, OverlayResult result) => (_built, Result) = (built, result);

    public OverlayResult Result { get; }

    /// <summary>All texts of the deploy folder.</summary>
    public string this[string path] => Result.Files.TryGetValue(path, out var text) ? text : _built[path];

    public JsonNode Template => JsonNode.Parse(this["template.json"])!;

    public JsonNode Document => JsonNode.Parse(this["openapi.json"])!;

    /// <summary>Merges one overlay in YAML into the shop.</summary>
    public static Merged Yaml(string overlay) => Shop([("deploy.overlay.yaml", overlay)]);

    /// <summary>Merges an overlay and expects no finding.</summary>
    public static Merged Clean(string overlay)
    {
        var merged = Yaml(overlay);
        merged.Result.Findings.Select(finding => finding.ToString()).ShouldBeEmpty();
        return merged;
    }

    public static Merged Shop((string Path, string Text)[] overlays, params (string Name, string Value)[] properties) =>
        Into(BuiltApi.Files(BuiltApi.Shop, properties), overlays);

    public static Merged Into(IReadOnlyDictionary<string, string> built, params (string Path, string Text)[] overlays) =>
        new(built, OverlayMerge.Run(built, [.. overlays.Select(overlay => new OverlayText(overlay.Path, overlay.Text))]));

    /// <summary>The compact JSON of a value of the template; a path such as <c>Resources/RestApi/Type</c>.</summary>
    public string Json(string path) => Compact(Template, path);

    /// <summary>The compact JSON of a value, or <c>absent</c>. A tilde in the path is a slash of a name.</summary>
    public static string Compact(JsonNode? node, string path)
    {
        foreach (var step in path.Split('/'))
        {
            node = node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step.Replace('~', '/')];
        }

        return node?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "absent";
    }
}

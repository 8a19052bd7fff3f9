using System.Text.Json;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles.Backends;

/// <summary>The deploy files of a source.</summary>
internal sealed class Built
{
    private readonly Dictionary<string, string> _files;

    private Built(Dictionary<string, string> files)
    {
        _files = files;
        Document = JsonDocument.Parse(files["openapi.json"]).RootElement;
        Template = JsonDocument.Parse(files["template.json"]).RootElement;
    }

    public JsonElement Document { get; }

    public JsonElement Template { get; }

    public IEnumerable<string> Paths => _files.Keys;

    public string this[string path] => _files[path];

    public static Built From(string source)
    {
        var generated = Generated.From("[assembly: RestApi(\"Api\")]\n" + source);
        generated.Complaints.ShouldBeEmpty();
        return Of(generated);
    }

    public static Built Of(Generated generated)
    {
        var api = generated.Step<ApiModel>(TrackingNames.Api).Single();
        return new(DeployFilesEmitter.Emit(api).Items.ToDictionary(file => file.Path, file => file.Text));
    }

    public JsonElement Operation(string path, string method) => Document.GetProperty("paths").GetProperty(path).GetProperty(method);

    public JsonElement Integration(string path, string method) => Operation(path, method).GetProperty("x-amazon-apigateway-integration");

    public JsonElement Resource(string logicalId) => Template.GetProperty("Resources").GetProperty(logicalId).GetProperty("Properties");

    /// <summary>In one line, with nothing escaped that need not be.</summary>
    public static string Text(JsonElement element) => JsonSerializer.Serialize(element, Relaxed);

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles.Settings;

/// <summary>One API that uses every setting for deployments, and the template of any API.</summary>
internal static class Everything
{
    public static string Source { get; } = Read();

    public static ApiModel Api { get; } = Model(Source);

    /// <summary>The same API without SAM.</summary>
    public static ApiModel Plain { get; } = Model(Source, "CloudFormation");

    /// <summary>Returns the API for the template <c>Sam</c> or <c>CloudFormation</c>.</summary>
    public static ApiModel Of(string form) => form == "Sam" ? Api : Plain;

    public static ApiModel Model(string source, string template = "Sam") =>
        Generated.From(Compiler.Compile(source), properties: new(("SluiceTemplate", template))).Step<ApiModel>(TrackingNames.Api).Single();

    /// <summary>Returns the text of one of the API's deploy files.</summary>
    public static string File(ApiModel api, string path) => DeployFilesEmitter.Emit(api).Items.Single(file => file.Path == path).Text;

    public static JsonNode Template(ApiModel api) => JsonNode.Parse(File(api, "template.json"))!;

    public static JsonNode Template(string source, string template = "Sam") => Template(Model(source, template));

    /// <summary>Fails unless the resource, or a member of it, is this JSON.</summary>
    public static void ShouldBeJson(this JsonNode? node, string json) =>
        JsonNode.DeepEquals(node, JsonNode.Parse(json)).ShouldBeTrue(node?.ToJsonString() ?? "nothing");

    public static JsonNode? Resource(this JsonNode template, string id) => template["Resources"]![id];

    public static JsonNode Properties(this JsonNode template, string id) => template["Resources"]![id]!["Properties"]!;

    private static string Read()
    {
        using var reader = new StreamReader(typeof(Everything).Assembly.GetManifestResourceStream("Everything.txt")!);
        return reader.ReadToEnd();
    }
}

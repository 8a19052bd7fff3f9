using System.Text.Json.Nodes;
using Amazon.CDK;

namespace Sluice.Cdk.Tests.Support;

/// <summary>A stack of a test, and what the CDK makes of it.</summary>
internal sealed class Synthesis : IDisposable
{
    private readonly string _output = Directory.CreateTempSubdirectory("sluice-cdk-out-").FullName;
    private JsonObject? _template;

    public Synthesis()
    {
        Node.Require();
        App = new App(new AppProps { Outdir = _output, AnalyticsReporting = false });
        Stack = new Stack(App, "shop-dev", new StackProps { Synthesizer = new DefaultStackSynthesizer(new DefaultStackSynthesizerProps { GenerateBootstrapVersionRule = false }) });
    }

    public App App { get; }

    public Stack Stack { get; }

    /// <summary>The template, synthesized once.</summary>
    public JsonObject Template => _template ??= TemplateOf(Stack);

    public JsonObject TemplateOf(Stack stack)
    {
        App.Synth();
        return JsonNode.Parse(System.IO.File.ReadAllBytes(Path.Combine(_output, stack.TemplateFile)))!.AsObject();
    }

    /// <summary>The file of the template.</summary>
    public string WholeFile
    {
        get
        {
            _ = Template;
            return File(Stack.TemplateFile);
        }
    }

    /// <summary>A file of the output.</summary>
    public string File(string name) => Path.Combine(_output, name);

    /// <summary>The resource of an id of the built template.</summary>
    public JsonObject Resource(SluiceApi api, string id) => Template["Resources"]![IdOf(api, id)]!.AsObject();

    public JsonObject Properties(SluiceApi api, string id) => Resource(api, id)["Properties"]!.AsObject();

    public string IdOf(SluiceApi api, string id) => (string)Stack.Resolve(api.Resources[id].LogicalId)!;

    public IEnumerable<JsonObject> OfType(string type) =>
        Template["Resources"]!.AsObject().Select(resource => resource.Value!.AsObject()).Where(resource => (string?)resource["Type"] == type);

    public void Dispose() => Directory.Delete(_output, recursive: true);
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.DeployFiles.Tests.Support;
using Sluice.DeployFiles.Tests.Terraform.Modules;
using Sluice.DeployFiles.Tests.Terraform.StandIns;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>The Terraform modules of samples and of the API with every setting, each built and applied once for all tests.</summary>
public sealed partial class BuiltModules : IDisposable
{
    /// <summary>The API of the tests that uses every setting for deployments. Its assembly is named Api.</summary>
    internal const string Everything = "Everything";

    private readonly ConcurrentDictionary<string, Lazy<TerraformModule>> _modules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<AppliedModule>> _applied = new(StringComparer.Ordinal);
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-").FullName;

    /// <summary>For theories.</summary>
    public static TheoryData<string> Names => ["EchoApi", "Showcase", Everything];

    /// <summary>The module of the API.</summary>
    internal TerraformModule Module(string name) => _modules.GetOrAdd(name, _ => new(() => TerraformModule.Read(Build(name)))).Value;

    /// <summary>The document of the API in the template for SAM that is beside the module.</summary>
    internal JsonNode SamDocument(string name)
    {
        var deploy = Module(name).Folder;
        var body = Path.Combine(deploy, "template.body.json");
        return File.Exists(body)
            ? JsonNode.Parse(File.ReadAllText(body))!
            : JsonNode.Parse(File.ReadAllText(Path.Combine(deploy, "template.json")))!["Resources"]!["RestApi"]!["Properties"]!["Body"]!;
    }

    /// <summary>What Terraform makes of the module, with stand-ins for the resources of AWS; skips the test where there is no Terraform.</summary>
    /// <param name="name">The API.</param>
    /// <param name="values">Values of variables that are not the default.</param>
    internal AppliedModule Applied(string name, JsonObject? values = null) => _applied.GetOrAdd(name + values?.ToJsonString(), _ => new(() =>
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name, Guid.NewGuid().ToString("N"))).FullName;
        // Terraform computes its hash.
        File.WriteAllText(Path.Combine(folder, CodeFile(name)), "code");
        var variables = ModuleValues.Of(Module(name));
        foreach (var (variable, value) in values ?? [])
        {
            variables[variable] = value?.DeepClone();
        }

        return AppliedModule.Apply(Module(name), folder, variables);
    })).Value;

    /// <summary>The zip that the module takes by default.</summary>
    internal static string CodeFile(string name) => (Code(name) is null ? name : "Api") + ".zip";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Build(string name)
    {
        var target = Path.Combine(_folder, name, "project");
        var project = Code(name) is { } code ? SampleCopy.Make(code, "Api", target) : SampleCopy.Make(new Sample(name), target);

        // A module cannot have these.
        foreach (var file in Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, Export().Replace(DeploymentPreference().Replace(File.ReadAllText(file), ""), ""));
        }

        SampleCopy.Build(project, "-p:SluiceTemplate=Terraform");
        return Path.Combine(project, "bin", "Debug", "net10.0", "deploy");
    }

    private static string? Code(string name) => name switch
    {
        Everything => "using Sluice;\n" + File.ReadAllText(Path.Combine(Places.Root, "tests", "Shared", "Deployments", "Everything.txt")),
        SwitchedApi.Name => SwitchedApi.Code,
        _ => null,
    };

    [GeneratedRegex(@"^\[DeploymentPreference\(.*\)\]\n", RegexOptions.Multiline)]
    private static partial Regex DeploymentPreference();

    [GeneratedRegex("""(?<=\[assembly: StackOutput\(.*), Export = "[^"]*"(?=\)\])""")]
    private static partial Regex Export();
}

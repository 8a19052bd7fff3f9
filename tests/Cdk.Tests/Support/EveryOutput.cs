using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Modules;
using Sluice.DeployFiles.Tests.Terraform.StandIns;

namespace Sluice.Cdk.Tests.Support;

/// <summary>The API of <c>tests/Shared/Deployments/Outputs.txt</c> in each form, in the form that <see cref="BuiltTemplate"/> compares. Each is made once.</summary>
public sealed class EveryOutput : IDisposable
{
    private readonly Lazy<Published> _sam = new(() => Build());
    private readonly Lazy<Published> _plain = new(() => Build(("SluiceTemplate", "CloudFormation")));
    private readonly Lazy<Published> _terraform = new(BuildTerraform);
    private readonly Lazy<TerraformModule> _module;
    private readonly Lazy<JsonObject> _afterMacro;
    private readonly Lazy<JsonObject> _cloudFormation;
    private readonly Lazy<JsonObject> _cdk;

    public EveryOutput()
    {
        _afterMacro = new(() => BuiltTemplate.AfterMacro(_sam.Value.Folder));
        _cloudFormation = new(() => BuiltTemplate.WithAssets(_plain.Value.WholeTemplate()));
        _cdk = new(Synthesize);
        _module = new(() => TerraformModule.Read(_terraform.Value.Folder));
    }

    /// <summary>The SAM template after SAM's macro.</summary>
    internal JsonObject Sam => _afterMacro.Value;

    /// <summary>The template of <c>SluiceTemplate=CloudFormation</c>.</summary>
    internal JsonObject CloudFormation => _cloudFormation.Value;

    /// <summary>The stack of the construct.</summary>
    internal JsonObject Cdk => _cdk.Value;

    /// <summary>The resources of the Terraform module, after Terraform has applied it with stand-ins for AWS.</summary>
    /// <param name="values">The values of parameters that shall not have their defaults.</param>
    internal JsonObject Terraform(IReadOnlyDictionary<string, string> values)
    {
        var variables = new JsonObject { ["stack_name"] = "shop" };
        foreach (var (name, parameter) in Sam["Parameters"]!.AsObject())
        {
            variables[TerraformForm.Snake(name)] = values.TryGetValue(name, out var value) ? value : (string?)parameter!["Default"] ?? name;
        }

        var folder = Directory.CreateTempSubdirectory("sluice-terraform-").FullName;
        try
        {
            return TerraformForm.Of(_module.Value, AppliedModule.Apply(_module.Value, folder, variables), NormalForm.Of(Sam, values)["Resources"]!.AsObject().Select(resource => resource.Key));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose()
    {
        foreach (var folder in new[] { _sam, _plain, _terraform }.Where(folder => folder.IsValueCreated))
        {
            folder.Value.Dispose();
        }
    }

    private static string Source { get; } = File.ReadAllText(Path.Combine(Places.Root, "tests", "Shared", "Deployments", "Outputs.txt"));

    private static Published Build(params (string, string)[] properties) => BuiltSource.Of("Everything", [Source], [], properties);

    // Without what the module cannot have (SLUICE321).
    private static Published BuildTerraform() => BuiltSource.Of(
        "Everything",
        [
            Without(Without(Source, ", DeploymentPreference(\"Canary10Percent5Minutes\", Alarms = [\"shop-down\"])"), ", Export = \"${AWS::StackName}-orders\""),
        ],
        [],
        ("SluiceTemplate", "Terraform"));

    private static string Without(string source, string part)
    {
        source.ShouldContain(part);
        return source.Replace(part, "", StringComparison.Ordinal);
    }

    private JsonObject Synthesize()
    {
        using var synthesis = new Synthesis();
        return BuiltTemplate.Synthesized(synthesis, new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = _sam.Value.Folder }));
    }
}

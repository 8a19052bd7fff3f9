using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.DeployFiles.Tests.Terraform.StandIns;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>Terraform uses the modules with its real provider, where somebody has put that into a folder.</summary>
public sealed class ProviderTests(BuiltModules built)
{
    [Theory]
    [MemberData(nameof(BuiltModules.Names), MemberType = typeof(BuiltModules))]
    public void The_provider_takes_a_module(string name)
    {
        using var folder = new TemporaryModule();
        ProviderCopy.Write(built.Module(name), folder.Path);
        var validation = JsonNode.Parse(TerraformCommand.TryRun(folder.Path, "validate", "-json").Output)!;

        validation["diagnostics"]!.AsArray().Select(found => $"{found!["summary"]}: {found["detail"]} {found["address"]}").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_provider_creates_the_resources_of_a_module_and_changes_none_of_them_again()
    {
        using var folder = new TemporaryModule();
        ProviderCopy.Write(built.Module("EchoApi"), folder.Path);
        Assert.SkipWhen(MotoServer.Missing is not null, MotoServer.Missing ?? "");
        await using var moto = await MotoServer.StartAsync();
        ProviderCopy.WriteProvider(folder.Path, moto.Address);
        // moto does not open the zip.
        File.WriteAllText(Path.Combine(folder.Path, BuiltModules.CodeFile("EchoApi")), "code");
        File.WriteAllText(Path.Combine(folder.Path, "terraform.tfvars.json"), ModuleValues.Of(built.Module("EchoApi")).ToJsonString());

        TerraformCommand.Run(folder.Path, "apply", "-auto-approve", "-no-color", "-input=false");
        TerraformCommand.Run(folder.Path, "plan", "-no-color", "-input=false", "-out=again");
        var changes = JsonNode.Parse(TerraformCommand.Run(folder.Path, "show", "-json", "again"))!["resource_changes"]!.AsArray();

        changes.Count.ShouldBeGreaterThan(10);
        // moto forgets the log of a function.
        changes.Where(change => change!["change"]!["actions"]!.ToJsonString() != """["no-op"]""").ShouldAllBe(change => IsLog(change!));
    }

    private static bool IsLog(JsonNode change)
    {
        var (before, after) = (change["change"]!["before"]!.AsObject(), change["change"]!["after"]!.AsObject());
        return after.Where(member => !JsonNode.DeepEquals(member.Value, before[member.Key])).All(member => member.Key == "logging_config");
    }
}

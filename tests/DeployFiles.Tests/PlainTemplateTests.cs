using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.LocalGateway.Linting;

namespace Sluice.DeployFiles.Tests;

/// <summary>The Showcase without SAM's macro, and in YAML.</summary>
public sealed class PlainTemplateTests(SampleBuilds builds)
{
    [Fact]
    public void It_is_as_good_as_sams()
    {
        var (deploy, output) = builds.Plain(Sample.Showcase);
        output.ShouldContain("warning SLUICE113");

        var template = Path.Combine(deploy, "template.json");
        var body = Path.Combine(deploy, "template.body.json");
        StackLint.Check(File.ReadAllBytes(template), File.ReadAllBytes(body)).ShouldBeEmpty();
        // cfn-lint does not open the document's own file, in which parameters are used.
        Lint("--ignore-checks", "W2001", "--", template).ShouldBe("");
        var whole = JsonNode.Parse(File.ReadAllBytes(template))!;
        whole["Resources"]!["RestApi"]!["Properties"]!["Body"] = JsonNode.Parse(File.ReadAllBytes(body));
        whole["Parameters"]!.AsObject().Remove("BodyLocation").ShouldBeTrue();
        var file = Path.GetTempFileName();
        File.WriteAllText(file, whole.ToJsonString());
        Lint(file).ShouldBe("");
        File.Delete(file);
        var (different, files) = ExternalTool.Python("same_yaml.py", "yaml", template, Path.Combine(deploy, "openapi.json"));
        different.ShouldBe(0, files);
    }

    private static string Lint(params string[] arguments)
    {
        var (exitCode, findings) = ExternalTool.Run("cfn-lint", "pip install cfn-lint", arguments);
        exitCode.ShouldBe(0, findings);
        return findings.Trim();
    }
}

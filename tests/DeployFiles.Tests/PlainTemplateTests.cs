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
        ExternalTool.Lint("--ignore-checks", "W2001", "--", template);
        var whole = JsonNode.Parse(File.ReadAllBytes(template))!;
        whole["Resources"]!["RestApi"]!["Properties"]!["Body"] = JsonNode.Parse(File.ReadAllBytes(body));
        whole["Parameters"]!.AsObject().Remove("BodyLocation").ShouldBeTrue();
        var file = Path.GetTempFileName();
        File.WriteAllText(file, whole.ToJsonString());
        ExternalTool.Lint(file);
        File.Delete(file);
        var (different, files) = ExternalTool.Python("same_yaml.py", "yaml", template, Path.Combine(deploy, "openapi.json"));
        different.ShouldBe(0, files);
    }
}

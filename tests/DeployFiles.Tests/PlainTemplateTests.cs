using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.LocalGateway.Linting;

namespace Sluice.DeployFiles.Tests;

/// <summary>The Showcase without SAM's macro, and in YAML.</summary>
public sealed class PlainTemplateTests
{
    [Fact]
    public void It_is_as_good_as_sams()
    {
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            var project = SampleCopy.Make(Sample.Showcase, Path.Combine(folder, "Showcase"));
            SampleCopy.Build(project, "-p:SluiceTemplate=CloudFormation", "-p:SluiceYaml=true").ShouldContain("warning SLUICE113");

            var deploy = Path.Combine(project, "bin", "Debug", "net10.0", "deploy");
            var template = Path.Combine(deploy, "template.json");
            var body = Path.Combine(deploy, "template.body.json");
            StackLint.Check(File.ReadAllBytes(template), File.ReadAllBytes(body)).ShouldBeEmpty();

            // cfn-lint does not open the document's own file.
            var whole = JsonNode.Parse(File.ReadAllBytes(template))!;
            whole["Resources"]!["RestApi"]!["Properties"]!["Body"] = JsonNode.Parse(File.ReadAllBytes(body));
            File.WriteAllText(Path.Combine(folder, "whole.json"), whole.ToJsonString());
            var (exitCode, findings) = ExternalTool.Run("cfn-lint", "pip install cfn-lint", Path.Combine(folder, "whole.json"));
            findings.Trim().ShouldBe("");
            exitCode.ShouldBe(0);
            var (different, files) = ExternalTool.Python("same_yaml.py", "yaml", template, Path.Combine(deploy, "openapi.json"));
            different.ShouldBe(0, files);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

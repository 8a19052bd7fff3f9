using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests;

/// <summary>The templates, as the tools that deploy them see them.</summary>
public sealed class StackTests
{
    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_template_and_what_sam_makes_of_it_have_no_error_and_no_warning(string name) => Transformed(new(name), (written, whole, transformed) =>
    {
        // The second has the document inline, where the first may have it in a file of its own.
        foreach (var template in new[] { written, whole, transformed })
        {
            var (exitCode, findings) = ExternalTool.Run("cfn-lint", "pip install cfn-lint", template);
            findings.Trim().ShouldBe("");
            exitCode.ShouldBe(0);
        }
    });

    // What SnapStart snapshots is a version; the function itself starts as ever.
    [Fact]
    public void A_function_with_snapstart_is_called_by_the_alias_of_its_newest_version() => Transformed(Sample.Showcase, (_, _, transformed) =>
    {
        var resources = JsonNode.Parse(File.ReadAllText(transformed))!["Resources"]!.AsObject();
        var (alias, resource) = resources.Single(r => (string)r.Value!["Type"]! == "AWS::Lambda::Alias");
        var version = (string)resource!["Properties"]!["FunctionVersion"]!["Fn::GetAtt"]![0]!;

        ((string)resources[version]!["Type"]!).ShouldBe("AWS::Lambda::Version");
        ((string)resources["PartnersFunction"]!["Properties"]!["SnapStart"]!["ApplyOn"]!).ShouldBe("PublishedVersions");
        ((string)resources["GreetPermission"]!["Properties"]!["FunctionName"]!["Ref"]!).ShouldBe(alias);
        ((string)resources["RestApi"]!["Properties"]!["Body"]!["paths"]!["/partners/me"]!["get"]!["x-amazon-apigateway-integration"]!["uri"]!["Fn::Sub"]!)
            .ShouldEndWith(":lambda:path/2015-03-31/functions/${" + alias + "}/invocations");
    });

    private static void Transformed(Sample sample, Action<string, string, string> examine)
    {
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            var (transformed, output) = ExternalTool.Python("transform.py", "samtranslator", sample.Deploy, folder);
            transformed.ShouldBe(0, output);
            examine(Path.Combine(sample.Deploy, "template.json"), Path.Combine(folder, "whole.json"), Path.Combine(folder, "transformed.json"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

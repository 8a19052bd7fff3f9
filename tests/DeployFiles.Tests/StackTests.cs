using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests;

/// <summary>The templates, as the tools that deploy them see them.</summary>
public sealed class StackTests(SamTransforms transforms)
{
    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_template_and_what_sam_makes_of_it_have_no_error_and_no_warning(string name)
    {
        var written = Path.Combine(new Sample(name).Deploy, "template.json");
        var transform = transforms.Of(new Sample(name).Deploy);

        // A second form has the document inline where the built one has it in a file of its own.
        string[] forms = JsonNode.DeepEquals(Parse(written), Parse(transform.Whole)) ? [written] : [written, transform.Whole];
        ExternalTool.Lint([.. forms, transform.Transformed]);
    }

    // What SnapStart snapshots is a version; the function itself starts as ever.
    [Fact]
    public void A_function_with_snapstart_is_called_by_the_alias_of_its_newest_version()
    {
        var resources = transforms.Of(Sample.Showcase.Deploy).Resources;
        var (alias, resource) = resources.Single(r => (string)r.Value!["Type"]! == "AWS::Lambda::Alias");
        var version = (string)resource!["Properties"]!["FunctionVersion"]!["Fn::GetAtt"]![0]!;

        ((string)resources[version]!["Type"]!).ShouldBe("AWS::Lambda::Version");
        ((string)resources["PartnersFunction"]!["Properties"]!["SnapStart"]!["ApplyOn"]!).ShouldBe("PublishedVersions");
        ((string)resources["GreetPermission"]!["Properties"]!["FunctionName"]!["Ref"]!).ShouldBe(alias);
        ((string)resources["RestApi"]!["Properties"]!["Body"]!["paths"]!["/partners/me"]!["get"]!["x-amazon-apigateway-integration"]!["uri"]!["Fn::Sub"]!)
            .ShouldEndWith(":lambda:path/2015-03-31/functions/${" + alias + "}/invocations");
    }

    private static JsonNode? Parse(string file) => JsonNode.Parse(File.ReadAllText(file));
}

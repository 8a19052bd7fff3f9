using System.Text.Json.Nodes;
using Sluice.Cdk.Tests.Support;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Cdk.Tests;

/// <summary>The samples as stacks of the CDK.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Names => ["EchoApi", "Showcase", "Library"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_resource_is_the_one_that_sams_macro_makes_of_the_built_template(string name)
    {
        using var folder = Published.Of(new Sample(name));
        using var synthesis = new Synthesis();
        var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });

        // OutputTests compare the parameters, and the resources with other values of them.
        NormalForm.Differences(BuiltTemplate.AfterMacro(folder.Folder), BuiltTemplate.Synthesized(synthesis, api), new Dictionary<string, string>()).ShouldBeEmpty();
    }

    [Fact]
    public void A_template_without_sam_is_used_as_it_is()
    {
        using var folder = PlainBuild.Of(Sample.Showcase);
        using var synthesis = new Synthesis();
        var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });

        BuiltTemplate.Differences(BuiltTemplate.WithAssets(folder.WholeTemplate()), BuiltTemplate.Synthesized(synthesis, api)).ShouldBeEmpty();
    }

    [Fact]
    public void A_difference_is_found()
    {
        using var folder = Published.Of(Sample.EchoApi);
        using var synthesis = new Synthesis();
        var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });
        var built = BuiltTemplate.AfterMacro(folder.Folder);
        var resources = built["Resources"]!;
        resources["OrdersFunction"]!["Properties"]!["Timeout"] = 11;
        resources["RestApi"]!["Properties"]!["Body"]!["info"]!["title"] = "Other";
        resources.AsObject().Remove("ListPermission");

        BuiltTemplate.Differences(built, BuiltTemplate.Synthesized(synthesis, api)).Select(difference => difference.Split(':')[0]).ShouldBe(
            ["Resources/OrdersFunction/Properties/Timeout", "Resources/RestApi/Properties/Body/info/title", "Resources/ListPermission"], ignoreOrder: true);
    }

    [Fact]
    public void Cfn_lint_finds_nothing()
    {
        var folders = Sample.All.Where(sample => sample != Sample.Services).Select(Published.Of).Append(PlainBuild.Of(Sample.Showcase)).ToList();
        var stacks = folders.ConvertAll(folder =>
        {
            var synthesis = new Synthesis();
            _ = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });
            return synthesis;
        });
        try
        {
            // W3005: every function of the CDK waits for its role, although it refers to it.
            var (exitCode, findings) = ExternalTool.Run("cfn-lint", "pip install cfn-lint", ["--ignore-checks", "W3005", "--", .. stacks.Select(stack => stack.WholeFile)]);

            findings.Trim().ShouldBe("");
            exitCode.ShouldBe(0);
        }
        finally
        {
            stacks.ForEach(stack => stack.Dispose());
            folders.ForEach(folder => folder.Dispose());
        }
    }

    [Fact]
    public void A_document_in_a_file_of_its_own_names_the_resources_of_the_stack()
    {
        using var folder = Published.Of(Sample.EchoApi);
        using var synthesis = new Synthesis();

        var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder, BodyAsAsset = true });

        var body = synthesis.Properties(api, "RestApi")["Body"]!["Fn::Transform"]!;
        ((string)body["Name"]!).ShouldBe("AWS::Include");
        var location = body["Parameters"]!["Location"]!["Fn::Sub"]!.GetValue<string>();
        location.ShouldStartWith("s3://cdk-");
        var document = JsonNode.Parse(File.ReadAllText(synthesis.File("asset." + location.Split('/')[^1])))!;
        var built = JsonNode.Parse(Sample.EchoApi.Text("template.json"))!["Resources"]!["RestApi"]!["Properties"]!["Body"]!;
        JsonNode.DeepEquals(
            document,
            JsonNode.Parse(built.ToJsonString()
                .Replace("${OrdersFunction.Arn}", $"${{{synthesis.IdOf(api, "OrdersFunction")}.Arn}}", StringComparison.Ordinal)
                .Replace("${MapTemplate.Arn}", $"${{{synthesis.IdOf(api, "MapTemplate")}.Arn}}", StringComparison.Ordinal))).ShouldBeTrue();
    }

    [Fact]
    public void Another_document_gives_another_deployment()
    {
        string Deployment(string description)
        {
            using var folder = Published.Of(Sample.EchoApi);
            folder.Write("template.json", Sample.EchoApi.Text("template.json").Replace("AWS's tutorial of the custom integration", description, StringComparison.Ordinal));
            using var synthesis = new Synthesis();
            var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });
            _ = synthesis.Template;
            return synthesis.Template["Resources"]!.AsObject().Single(resource => (string?)resource.Value!["Type"] == "AWS::ApiGateway::Deployment").Key;
        }

        Deployment("One").ShouldBe(Deployment("One"));
        Deployment("One").ShouldNotBe(Deployment("Two"));
    }
}

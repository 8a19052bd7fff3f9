using System.Text;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.Tests.Docs;

namespace Sluice.DeployFiles.Tests;

/// <summary>
/// The documentation's commands of <c>aws</c> make a stack, of a small API with the document in the template and of a large one, with SAM and
/// without. What CloudFormation receives names nothing that only this machine has.
/// </summary>
public sealed class PackagingTests(SampleBuilds builds)
{
    private const string Guide = "docs/guide.md";

    [Theory]
    [InlineData("EchoApi")]
    [InlineData("Showcase")]
    public void The_commands_for_a_sam_template_make_a_stack_and_send_no_local_path(string name)
    {
        using var deployment = new Deployment(new Sample(name).Deploy, name + ".zip");
        deployment.LocalPaths(deployment.Template).ShouldContain($"./{name}.zip");

        var account = deployment.Run(Commands(Guide, isPlain: false));

        deployment.LocalPaths(Received(account)).ShouldBeEmpty();
        account.Stacks["shop"].Status.ShouldBe("CREATE_COMPLETE");
        account.Stacks["shop"].Resources.ShouldContain(resource => resource.Type == "AWS::ApiGateway::Stage" && resource.PhysicalId.Length > 0);
        var include = Received(account)["Resources"]!["RestApi"]!["Properties"]!["Body"]!["Fn::Transform"];
        (include is not null).ShouldBe(name == "Showcase");
        if (include is not null)
        {
            var key = ((string)include["Parameters"]!["Location"]!)["s3://bucket/".Length..];
            account.Objects[key].ShouldBe(File.ReadAllBytes(Path.Combine(deployment.Deploy, "template.body.json")));
        }
    }

    [Theory]
    [InlineData("EchoApi")]
    [InlineData("Showcase")]
    public void The_commands_for_a_plain_template_make_a_stack_and_send_no_local_path(string name)
    {
        using var deployment = new Deployment(builds.Plain(new Sample(name)).Deploy, "Shop.zip");
        var built = deployment.Template.ToJsonString();

        var account = deployment.Run(Commands(Guide, isPlain: true));

        // The template is sent as it was built; the zip and the document are found by parameters.
        Received(account).ToJsonString().ShouldBe(built);
        deployment.LocalPaths(Received(account)).ShouldBeEmpty();
        account.Stacks["shop"].Status.ShouldBe("CREATE_COMPLETE");
        account.Objects["shop-1/Shop.zip"].ShouldBe(File.ReadAllBytes(Path.Combine(deployment.Deploy, "Shop.zip")));
        var location = (string?)account.Received.Single().Parameters["BodyLocation"];
        (location is not null).ShouldBe(name == "Showcase");
        if (location is not null)
        {
            account.Objects[location["s3://bucket/".Length..]].ShouldBe(File.ReadAllBytes(Path.Combine(deployment.Deploy, "template.body.json")));
        }
    }

    [Fact]
    public void A_stack_in_a_stack_is_packaged_with_its_own_files()
    {
        using var deployment = new Deployment(Sample.Showcase.Deploy, "Showcase.zip");
        var nested = DocPage.Read("docs/combining.md").Blocks.First(block => block.Language == "yaml" && block.Section == "A nested stack");
        deployment.Write("template.yaml", nested.Text);

        var account = deployment.Run(["aws cloudformation package --template-file template.yaml --s3-bucket BUCKET --use-json --output-template-file packaged.json"]);

        var packaged = deployment.Read("packaged.json");
        deployment.LocalPaths(packaged).ShouldBeEmpty();
        var key = ((string)packaged["Resources"]!["Api"]!["Properties"]!["Location"]!).Split('/')[^1];
        var template = Encoding.UTF8.GetString(account.Objects[key]);
        template.ShouldNotContain("./");
        template.ShouldContain("Location: s3://bucket/");
        account.Objects.Count.ShouldBe(3);
    }

    private static JsonNode Received(AwsAccount account) => JsonNode.Parse(account.Received.Single().Template)!;

    private static IEnumerable<string> Commands(string page, bool isPlain) => DocPage.Read(page).Blocks
        .Where(block => block.Text.Contains("aws cloudformation", StringComparison.Ordinal) && block.Text.Contains("CodeBucket=", StringComparison.Ordinal) == isPlain)
        .SelectMany(block => block.Commands)
        .Where(line => line.StartsWith("aws ", StringComparison.Ordinal));
}

using System.Text;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.Tests.Docs;

namespace Sluice.DeployFiles.Tests;

/// <summary>The documentation's commands of <c>aws</c> leave nothing in a template that only this machine has.</summary>
public sealed class PackagingTests
{
    [Theory]
    [InlineData("docs/guide.md", "EchoApi")]
    [InlineData("docs/guide.md", "Showcase")]
    [InlineData("docs/build.md", "EchoApi")]
    [InlineData("docs/build.md", "Showcase")]
    public void A_packaged_template_names_only_what_is_in_the_bucket(string page, string name)
    {
        using var deployment = new Deployment(new Sample(name).Deploy, name + ".zip");
        deployment.LocalPaths(JsonNode.Parse(File.ReadAllText(Path.Combine(deployment.Deploy, "template.json")))).ShouldContain($"./{name}.zip");

        var (packaged, objects) = deployment.Run(Commands(page, isPlain: false));

        deployment.LocalPaths(packaged).ShouldBeEmpty();
        var include = packaged["Resources"]!["RestApi"]!["Properties"]!["Body"]!["Fn::Transform"];
        (include is not null).ShouldBe(name == "Showcase");
        if (include is not null)
        {
            var key = ((string)include["Parameters"]!["Location"]!)["s3://bucket/".Length..];
            objects[key].ShouldBe(File.ReadAllBytes(Path.Combine(deployment.Deploy, "template.body.json")));
        }
    }

    [Fact]
    public void A_template_without_sams_macro_is_packaged_too()
    {
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            var project = SampleCopy.Make(Sample.Showcase, Path.Combine(folder, "Showcase"));
            SampleCopy.Build(project, "-p:SluiceTemplate=CloudFormation");
            using var deployment = new Deployment(Path.Combine(project, "bin", "Debug", "net10.0", "deploy"), "Shop.zip");
            deployment.LocalPaths(JsonNode.Parse(File.ReadAllText(Path.Combine(deployment.Deploy, "template.json")))).ShouldBe(["./template.body.json"]);

            var (packaged, objects) = deployment.Run(Commands("docs/guide.md", isPlain: true));

            deployment.LocalPaths(packaged).ShouldBeEmpty();
            objects["shop-1.zip"].ShouldBe(File.ReadAllBytes(Path.Combine(deployment.Deploy, "Shop.zip")));
            foreach (var function in packaged["Resources"]!.AsObject().Where(r => (string)r.Value!["Type"]! == "AWS::Lambda::Function"))
            {
                ((string)function.Value!["Properties"]!["Code"]!["S3Bucket"]!["Ref"]!).ShouldBe("CodeBucket");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_stack_in_a_stack_is_packaged_with_its_own_files()
    {
        using var deployment = new Deployment(Sample.Showcase.Deploy, "Showcase.zip");
        var nested = DocPage.Read("docs/combining.md").Blocks.First(block => block.Language == "yaml" && block.Section == "A nested stack");
        deployment.Write("template.yaml", nested.Text);

        var (packaged, objects) = deployment.Run(["aws cloudformation package --template-file template.yaml --s3-bucket BUCKET --use-json --output-template-file packaged.json"]);

        deployment.LocalPaths(packaged).ShouldBeEmpty();
        var key = ((string)packaged["Resources"]!["Api"]!["Properties"]!["Location"]!).Split('/')[^1];
        var template = Encoding.UTF8.GetString(objects[key]);
        template.ShouldNotContain("./");
        template.ShouldContain("Location: s3://bucket/");
        objects.Count.ShouldBe(3);
    }

    private static IEnumerable<string> Commands(string page, bool isPlain) => DocPage.Read(page).Blocks
        .Where(block => block.Text.Contains("aws cloudformation", StringComparison.Ordinal) && block.Text.Contains("CodeBucket=", StringComparison.Ordinal) == isPlain)
        .SelectMany(block => block.Commands)
        .Where(line => line.StartsWith("aws ", StringComparison.Ordinal));
}

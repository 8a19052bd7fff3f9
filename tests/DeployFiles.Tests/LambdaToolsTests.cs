using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests;

/// <summary>Templates as <c>dotnet lambda deploy-serverless</c> and Visual Studio send them, by the rules of Amazon's tools.</summary>
public sealed class LambdaToolsTests(SampleBuilds builds)
{
    [Fact]
    public void A_large_document_that_is_inline_is_sent_whole_and_makes_a_stack()
    {
        using var deployment = new Deployment(builds.Of(Sample.Showcase, "-p:SluiceTemplateBody=Inline").Deploy, "Showcase.zip");
        var tools = Send(deployment);

        tools.Sent.Length.ShouldBeInRange(51_201, 1_000_000);
        tools.IsSentThroughBucket.ShouldBeTrue();
        tools.Uploads.Keys.ShouldBe(["Showcase.zip"]);
        deployment.LocalPaths(JsonNode.Parse(tools.Sent)).ShouldBeEmpty();
        IsTheSameBesidesTheCode(tools.Sent, deployment.Template).ShouldBeTrue();

        deployment.Write("sent.json", tools.Sent);
        var account = deployment.Run(
        [
            "aws s3 cp bin/Release/net10.0/deploy/Showcase.zip s3://BUCKET/Showcase.zip",
            "aws cloudformation deploy --template-file sent.json --stack-name shop --s3-bucket BUCKET --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND",
        ]);
        account.Stacks["shop"].Status.ShouldBe("CREATE_COMPLETE");
    }

    // This is why there is a setting for it.
    [Fact]
    public void A_document_in_a_file_of_its_own_is_not_uploaded()
    {
        using var deployment = new Deployment(Sample.Showcase.Deploy, "Showcase.zip");

        deployment.LocalPaths(JsonNode.Parse(Send(deployment).Sent)).ShouldBe(["./template.body.json"]);
    }

    [Fact]
    public void A_small_api_needs_no_setting()
    {
        using var deployment = new Deployment(Sample.EchoApi.Deploy, "EchoApi.zip");
        var tools = Send(deployment);

        deployment.LocalPaths(JsonNode.Parse(tools.Sent)).ShouldBeEmpty();
        tools.Uploads.Keys.ShouldBe(["EchoApi.zip"]);
        IsTheSameBesidesTheCode(tools.Sent, deployment.Template).ShouldBeTrue();
    }

    [Fact]
    public void A_plain_template_takes_the_code_from_its_parameters()
    {
        using var deployment = new Deployment(builds.Plain(Sample.EchoApi).Deploy);
        var tools = Send(deployment);

        tools.Uploads.ShouldBeEmpty();
        JsonNode.DeepEquals(JsonNode.Parse(tools.Sent), deployment.Template).ShouldBeTrue();
    }

    private static LambdaTools Send(Deployment deployment) => new(Path.Combine(deployment.Deploy, "template.json"), "bucket");

    private static bool IsTheSameBesidesTheCode(string sent, JsonNode built)
    {
        var template = JsonNode.Parse(sent)!;
        foreach (var (_, function) in template["Resources"]!.AsObject().Where(r => (string)r.Value!["Type"]! == "AWS::Serverless::Function"))
        {
            var key = ((string)function!["Properties"]!["CodeUri"]!)["s3://bucket/".Length..];
            function["Properties"]!["CodeUri"] = "./" + key;
        }

        return JsonNode.DeepEquals(template, built);
    }
}

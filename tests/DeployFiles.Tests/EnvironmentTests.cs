using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.Tests.Docs;

namespace Sluice.DeployFiles.Tests;

/// <summary>One build as two stacks of one account: the API, the commands and the configuration of <c>docs/environments.md</c>.</summary>
public sealed class EnvironmentTests(SampleBuilds builds)
{
    private static readonly DocPage Page = DocPage.Read("docs/environments.md");

    private static string[] Commands { get; } = [.. Page.Blocks.SelectMany(block => block.Commands).Where(line => line.StartsWith("aws ", StringComparison.Ordinal))];

    [Fact]
    public void Dev_and_prod_are_made_in_one_account_from_one_packaged_template()
    {
        using var deployment = Build();

        var account = deployment.Run(Commands);

        // Both stacks get the same text, and only the values of the parameters differ.
        account.Received.Select(set => set.Stack).ShouldBe(["shop-dev", "shop-prod"]);
        account.Received.Select(set => set.Template).Distinct().Count().ShouldBe(1);
        deployment.LocalPaths(JsonNode.Parse(account.Received[0].Template)).ShouldBeEmpty();
        account.Received[0].Parameters.Select(p => p.Key).ShouldBe(account.Received[1].Parameters.Select(p => p.Key));
        account.Received[0].Parameters.Where(p => (string)p.Value! == (string)account.Received[1].Parameters[p.Key]!).ShouldBeEmpty();

        account.Stacks.Values.ShouldAllBe(stack => stack.Status == "CREATE_COMPLETE");
        var (dev, prod) = (account.Stacks["shop-dev"].Resources, account.Stacks["shop-prod"].Resources);
        dev.Select(resource => (resource.LogicalId, resource.Type)).ShouldBe(prod.Select(resource => (resource.LogicalId, resource.Type)));
        string[] types =
        [
            "AWS::ApiGateway::ApiKey", "AWS::ApiGateway::RestApi", "AWS::ApiGateway::Stage", "AWS::ApiGateway::UsagePlan", "AWS::ApiGateway::UsagePlanKey",
            "AWS::IAM::Role", "AWS::Lambda::Function", "AWS::Lambda::Permission", "AWS::Logs::LogGroup",
        ];
        dev.Select(resource => resource.Type).Distinct().ShouldBe([.. types, "AWS::ApiGateway::Deployment"], ignoreOrder: true);

        // A stage is called by its API, so its name may occur twice.
        dev.Concat(prod).Where(r => r.Type != "AWS::ApiGateway::Stage" && r.PhysicalId.Length > 0).GroupBy(r => (r.Type, r.PhysicalId))
            .Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public void The_packaged_template_has_no_finding_before_sams_transform_and_after_it_with_the_values_of_each_environment()
    {
        using var deployment = Build();
        deployment.Run(Commands.Take(1));
        Lint(deployment.PathOf("packaged.json"));

        foreach (var line in Commands.Skip(1))
        {
            var (exitCode, output) = ExternalTool.Python("expand.py", "samtranslator", [deployment.PathOf("packaged.json"), deployment.PathOf("expanded.json"), .. Values(line)]);
            exitCode.ShouldBe(0, output);
            Lint(deployment.PathOf("expanded.json"));
        }
    }

    // The test above would not see a collision if moto made the resource all the same.
    [Fact]
    public void A_name_that_only_one_stack_can_have_is_noticed()
    {
        using var deployment = Build();
        var template = deployment.Template;
        template["Resources"]!["OrdersFunction"]!["Properties"]!["FunctionName"] = "orders";
        File.WriteAllText(Path.Combine(deployment.Deploy, "template.json"), template.ToJsonString());

        var account = deployment.Try(Commands);

        account.Runs.Select(run => run.ExitCode == 0).ShouldBe([true, true, false]);
        account.Runs[2].Output.ShouldContain("Function already exist: orders");
    }

    [Fact]
    public void The_configuration_of_sam_gives_the_values_that_the_commands_give()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Page.Blocks.Single(block => block.Language == "toml").Text);
        var (exitCode, output) = ExternalTool.Python("samconfig.py", "tomllib", file);
        File.Delete(file);
        exitCode.ShouldBe(0, output);

        var environments = JsonNode.Parse(output)!;
        foreach (var line in Commands.Skip(1))
        {
            var stack = line.Split(' ').SkipWhile(word => word != "--stack-name").ElementAt(1);
            var options = environments[stack["shop-".Length..]]!;
            ((string)options["stack_name"]!).ShouldBe(stack);
            options["parameter_overrides"]!.AsArray().Select(item => (string)item!).ShouldBe(Values(line));
        }
    }

    private Deployment Build() => new(builds.Code("Shop", Page.Blocks.First(block => block.Language == "csharp").Text), "Shop.zip");

    private static IEnumerable<string> Values(string line) => line.Split(' ').SkipWhile(word => word != "--parameter-overrides").Skip(1);

    private static void Lint(string template)
    {
        var (exitCode, findings) = ExternalTool.Run("cfn-lint", "pip install cfn-lint", template);
        findings.Trim().ShouldBe("");
        exitCode.ShouldBe(0);
    }
}

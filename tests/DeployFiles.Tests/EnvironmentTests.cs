using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests;

/// <summary>One build as two stacks of one account: the API, the commands and the configuration of <c>docs/environments.md</c>.</summary>
public sealed class EnvironmentTests(TwoEnvironments both) : IClassFixture<TwoEnvironments>
{
    [Fact]
    public void Dev_and_prod_are_made_in_one_account_from_one_packaged_template()
    {
        var account = both.Account;

        // Both stacks get the same text, and only the values of the parameters differ.
        account.Received.Select(set => set.Stack).ShouldBe(["shop-dev", "shop-prod"]);
        account.Received.Select(set => set.Template).Distinct().Count().ShouldBe(1);
        both.Deployment.LocalPaths(JsonNode.Parse(account.Received[0].Template)).ShouldBeEmpty();
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
        both.Account.Stacks.Count.ShouldBe(2);
        var packaged = both.Deployment.PathOf("packaged.json");
        var templates = new List<string> { packaged };
        foreach (var line in TwoEnvironments.Commands.Skip(1))
        {
            var expanded = both.Deployment.PathOf($"expanded.{Stack(line)}.json");
            var (exitCode, output) = ExternalTool.Python("expand.py", "samtranslator", [packaged, expanded, .. Values(line)]);
            exitCode.ShouldBe(0, output);
            templates.Add(expanded);
        }

        ExternalTool.Lint([.. templates]);
    }

    // The test above would not see a collision if moto made the resource all the same.
    [Fact]
    public void A_name_that_only_one_stack_can_have_is_noticed()
    {
        using var deployment = both.Build();
        var template = deployment.Template;
        template["Resources"]!["OrdersFunction"]!["Properties"]!["FunctionName"] = "orders";
        File.WriteAllText(Path.Combine(deployment.Deploy, "template.json"), template.ToJsonString());

        var account = deployment.Try(TwoEnvironments.Commands);

        account.Runs.Select(run => run.ExitCode == 0).ShouldBe([true, true, false]);
        account.Runs[2].Output.ShouldContain("Function already exist: orders");
    }

    [Fact]
    public void The_configuration_of_sam_gives_the_values_that_the_commands_give()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, TwoEnvironments.Page.Blocks.Single(block => block.Language == "toml").Text);
        var (exitCode, output) = ExternalTool.Python("samconfig.py", "tomllib", file);
        File.Delete(file);
        exitCode.ShouldBe(0, output);

        var environments = JsonNode.Parse(output)!;
        foreach (var line in TwoEnvironments.Commands.Skip(1))
        {
            var stack = Stack(line);
            var options = environments[stack["shop-".Length..]]!;
            ((string)options["stack_name"]!).ShouldBe(stack);
            options["parameter_overrides"]!.AsArray().Select(item => (string)item!).ShouldBe(Values(line));
        }
    }

    private static string Stack(string line) => line.Split(' ').SkipWhile(word => word != "--stack-name").ElementAt(1);

    private static IEnumerable<string> Values(string line) => line.Split(' ').SkipWhile(word => word != "--parameter-overrides").Skip(1);
}

using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Checks;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>The modules that builds write.</summary>
public sealed class SampleModuleTests(BuiltModules built)
{
    [Theory]
    [MemberData(nameof(BuiltModules.Names), MemberType = typeof(BuiltModules))]
    public void A_module_agrees_with_the_providers_schema_and_with_itself(string name)
    {
        var module = built.Module(name);

        module.Blocks.ShouldContain(block => block.Type == "aws_api_gateway_rest_api");
        ModuleCheck.Check(module).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(BuiltModules.Names), MemberType = typeof(BuiltModules))]
    public void Terraform_evaluates_every_expression_of_a_module(string name)
    {
        var applied = built.Applied(name);

        foreach (var block in built.Module(name).Blocks.Where(block => block.IsResource && !block.Has("count") && !block.Has("for_each")))
        {
            applied.Instances(block.Address).Count.ShouldBe(1, block.Address);
        }

        built.Module(name).Blocks.Where(block => block.Kind == "output").ShouldAllBe(block => applied.Output(block.Name) != null);
    }

    [Theory]
    [MemberData(nameof(BuiltModules.Names), MemberType = typeof(BuiltModules))]
    public void Terraform_makes_the_document_that_sams_template_has(string name)
    {
        var api = built.Module(name).Blocks.Single(block => block.Type == "aws_api_gateway_rest_api");
        var body = (string)built.Applied(name).Instances(api.Address).Single()["body"]!;

        // These are properties of CloudFormation's resource, which Terraform's does not have.
        DocumentComparison.Differences(built.SamDocument(name), JsonNode.Parse(body), ModuleValues.All(built.Module(name))).ShouldBe(
            name == BuiltModules.Everything
                ?
                [
                    "$.x-amazon-apigateway-security-policy: stands only in Terraform's",
                    "$.x-amazon-apigateway-endpoint-access-mode: stands only in Terraform's",
                ]
                : []);
    }
}

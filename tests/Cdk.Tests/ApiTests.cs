using Amazon.CDK;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.CertificateManager;
using Sluice.Cdk.Tests.Support;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Cdk.Tests;

/// <summary>What a program of the CDK does with the API itself.</summary>
public sealed class ApiTests : IDisposable
{
    private readonly Synthesis _synthesis = new();
    private readonly Published _folder = Published.With(Shop.Template());

    public void Dispose()
    {
        _synthesis.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_custom_domain_leads_to_the_stage_of_the_template()
    {
        var api = Api();
        var certificate = Certificate.FromCertificateArn(_synthesis.Stack, "Certificate", "arn:aws:acm:us-east-1:123456789012:certificate/1");

        var domain = new DomainName_(_synthesis.Stack, "Domain", new DomainNameProps { DomainName = "api.example.com", Certificate = certificate });
        domain.AddBasePathMapping(api.RestApi, new BasePathMappingOptions { BasePath = "shop" });
        api.RestApi.AddDomainName("Other", new DomainNameOptions { DomainName = "shop.example.com", Certificate = certificate });

        var mappings = _synthesis.OfType("AWS::ApiGateway::BasePathMapping").Select(mapping => mapping["Properties"]!).ToList();
        mappings.Count.ShouldBe(2);
        mappings.ShouldAllBe(mapping => (string)mapping["RestApiId"]!["Ref"]! == _synthesis.IdOf(api, "RestApi") && (string)mapping["Stage"]!["Ref"]! == _synthesis.IdOf(api, "RestApiStage"));
    }

    [Fact]
    public void A_usage_plan_with_a_key_is_added_to_the_stage()
    {
        var api = Api();

        api.RestApi.AddUsagePlan("Partners", new UsagePlanProps { ApiStages = [new UsagePlanPerApiStage { Api = api.RestApi, Stage = api.Stage }] })
            .AddApiKey(api.RestApi.AddApiKey("Acme"));

        var stage = _synthesis.OfType("AWS::ApiGateway::UsagePlan").Single()["Properties"]!["ApiStages"]![0]!;
        ((string)stage["Stage"]!["Ref"]!).ShouldBe(_synthesis.IdOf(api, "RestApiStage"));
        _synthesis.OfType("AWS::ApiGateway::UsagePlanKey").Count().ShouldBe(1);
    }

    [Fact]
    public void Metrics_and_addresses_are_those_of_the_stage()
    {
        var api = Api();
        _ = new CfnOutput(_synthesis.Stack, "Address", new CfnOutputProps { Value = api.Url });
        api.Stage.MetricServerError().CreateAlarm(_synthesis.Stack, "Errors", new Amazon.CDK.AWS.CloudWatch.CreateAlarmOptions { Threshold = 1, EvaluationPeriods = 1 });

        _synthesis.Template["Outputs"]!["Address"]!.ToJsonString().ShouldContain(_synthesis.IdOf(api, "RestApiStage"));
        _synthesis.OfType("AWS::CloudWatch::Alarm").Single()["Properties"]!["Dimensions"]!.ToJsonString()
            .ShouldBe($$$"""[{"Name":"ApiName","Value":"Shop"},{"Name":"Stage","Value":{"Ref":"{{{_synthesis.IdOf(api, "RestApiStage")}}}"}}]""");
    }

    [Fact]
    public void Mapping_templates_are_not_changed()
    {
        var api = Api();

        var integration = _synthesis.Properties(api, "RestApi")["Body"]!["paths"]!["/orders"]!["get"]!["x-amazon-apigateway-integration"]!;
        ((string)integration["requestTemplates"]!["application/json"]!)
            .ShouldBe("#set($params = $input.params())\n{\"at\":\"${stageVariables.at}\",\"id\":\"$params.path.get('id')${context.requestId}\"}");
        ((string)integration["uri"]!["Fn::Sub"]!).ShouldContain($"functions/${{{_synthesis.IdOf(api, "OrdersFunction")}.Arn}}/invocations");
    }

    [Fact]
    public void Two_apis_of_one_stack_have_resources_of_their_own()
    {
        using var echo = Published.Of(Sample.EchoApi);
        using var library = Published.Of(Sample.Library);
        var one = new SluiceApi(_synthesis.Stack, "Echo", new SluiceApiProps { DeployFolder = echo.Folder });
        var other = new SluiceApi(_synthesis.Stack, "Library", new SluiceApiProps { DeployFolder = library.Folder });

        one.Resources.Keys.Select(id => _synthesis.IdOf(one, id)).Concat(other.Resources.Keys.Select(id => _synthesis.IdOf(other, id))).ShouldBeUnique();
        _synthesis.Template["Resources"]!.AsObject().Count.ShouldBe(one.Resources.Count + other.Resources.Count);
        _synthesis.Properties(other, "RestApiStage")["RestApiId"]!["Ref"]!.GetValue<string>().ShouldBe(_synthesis.IdOf(other, "RestApi"));
    }

    [Fact]
    public void The_same_names_in_one_stack_are_an_error_that_a_prefix_cures()
    {
        _ = Api();

        Should.Throw<SluiceApiException>(() => new SluiceApi(_synthesis.Stack, "Other", new SluiceApiProps { DeployFolder = _folder.Folder })).Message
            .ShouldContain("'shop-dev/Other' and 'shop-dev/Api' both have a resource 'OrdersFunctionLogGroup' of the name '/aws/lambda/${AWS::StackName}-OrdersFunction'");

        var api = new SluiceApi(_synthesis.Stack, "Third", new SluiceApiProps { DeployFolder = _folder.Folder, NamePrefix = "third" });
        ((string)_synthesis.Properties(api, "OrdersFunctionLogGroup")["LogGroupName"]!).ShouldBe("/aws/lambda/third-OrdersFunction");
    }

    [Fact]
    public void One_build_gives_a_stack_for_each_environment()
    {
        var production = new Stack(_synthesis.App, "shop-prod");
        using var folder = Published.With(Shop.Template(sections: "\"Parameters\": {\"Memory\": {\"Type\": \"Number\", \"Default\": 512}}", properties: "\"ReservedConcurrentExecutions\": {\"Ref\": \"Memory\"}"));
        SluiceApi Make(Stack stack, string value) =>
            new(stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder, Parameters = new Dictionary<string, string> { ["Memory"] = value } });
        Make(_synthesis.Stack, "1");
        Make(production, "20");

        var dev = _synthesis.Template.ToJsonString();
        var prod = _synthesis.TemplateOf(production);
        prod.Remove("Parameters");
        prod.Remove("Rules");
        dev.Replace("\"ReservedConcurrentExecutions\":1", "\"ReservedConcurrentExecutions\":20", StringComparison.Ordinal).ShouldBe(prod.ToJsonString());
    }

    private SluiceApi Api() => new(_synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = _folder.Folder });
}

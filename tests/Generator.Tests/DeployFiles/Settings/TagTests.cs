namespace Sluice.Generator.Tests.DeployFiles.Settings;

public sealed class TagTests
{
    private const string Common = """{ "Key": "cost center", "Value": "4711" }""";
    private const string OfAssembly = "[" + Common + ",{ \"Key\": \"team\", \"Value\": { \"Fn::Sub\": \"${Team}\" } }]";
    private const string OfFunction = "[" + Common + ",{ \"Key\": \"team\", \"Value\": \"orders\" }]";

    private static readonly string[] Untaggable =
    [
        "AWS::ApiGateway::Deployment", "AWS::ApiGateway::Account", "AWS::ApiGateway::UsagePlanKey", "AWS::ApiGateway::BasePathMapping",
        "AWS::WAFv2::WebACLAssociation", "AWS::Route53::RecordSet", "AWS::Lambda::Permission", "AWS::Lambda::EventInvokeConfig",
    ];

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void Every_resource_that_can_have_tags_has_those_of_the_assembly(string form)
    {
        var template = Everything.Template(Everything.Of(form));

        foreach (var (id, resource) in template["Resources"]!.AsObject())
        {
            var (type, tags) = ((string)resource!["Type"]!, resource["Properties"]!["Tags"]);
            if (Untaggable.Contains(type))
            {
                tags.ShouldBeNull(id);
            }
            else if (type != "AWS::Serverless::Function")
            {
                tags.ShouldBeJson(id.StartsWith("Orders", StringComparison.Ordinal) ? OfFunction : OfAssembly);
            }
        }
    }

    [Fact]
    public void Sams_function_has_its_tags_as_an_object_and_its_own_value_of_a_key()
    {
        var template = Everything.Template(Everything.Api);

        template.Properties("Orders")["Tags"].ShouldBeJson("""{ "cost center": "4711", "team": "orders" }""");
        template.Properties("Guard")["Tags"].ShouldBeJson("""{ "cost center": "4711", "team": { "Fn::Sub": "${Team}" } }""");
    }

    [Fact]
    public void The_role_of_the_integrations_has_the_tags_of_the_assembly() =>
        Everything.Template("[assembly: RestApi(\"A\"), ResourceTag(\"a\", \"b\")] public interface IQ { [HttpPost(\"/\"), SqsSendMessage(\"q\"), Returns(202)] void Send([FromBody] string[] w); }")
            .Properties("IntegrationRole")["Tags"].ShouldBeJson("""[{ "Key": "a", "Value": "b" }]""");

    [Fact]
    public void A_function_that_knows_the_api_by_a_tag_gets_a_fixed_name() =>
        Everything.Template("[assembly: RestApi(\"A\")] [LambdaFunction, ResourceTag(\"api\", \"${RestApi}\")] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }")
            .Properties("F")["FunctionName"].ShouldBeJson("""{ "Fn::Sub": "${AWS::StackName}-F" }""");
}

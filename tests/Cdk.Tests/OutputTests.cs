using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.Cdk.Tests.Support;

namespace Sluice.Cdk.Tests;

/// <summary>
/// One API with every attribute of a deployment, in each form that a build and the packages have for it: every resource and every property of one form is
/// in the others, except for the differences that a test lists with their reasons.
/// </summary>
public sealed class OutputTests(EveryOutput outputs) : IClassFixture<EveryOutput>
{
    // CloudFormation publishes no version of new code by itself (SLUICE113), so what belongs to an alias is in SAM's template alone.
    private static readonly string[] Aliases =
    [
        "Resources/(Mails|Prices)Function(Version|Alias(live|blue))", "Resources/PricesFunction(RollbackAlarm|DeploymentGroup)", "Resources/ServerlessDeploymentApplication",
        "Resources/CodeDeployServiceRole", "Resources/MailsFunction/Properties/SnapStart",
        "Resources/MailsFunctionEventInvokeConfig/(DependsOn|Properties/Qualifier)", "Resources/(Price|Renew|Send)Permission/Properties/FunctionName",
        "Resources/RestApi/Properties/Body/paths//(mails|prices).*/x-amazon-apigateway-integration/uri",
    ];

    // SAM's macro does not know the value of a condition, and gives the role the permissions in both cases.
    private const string Tracing = "Resources/OrdersFunctionRole/Properties/ManagedPolicyArns/arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess";
    private const string Network = "Resources/OrdersFunctionRole/Properties/ManagedPolicyArns/arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole";

    private static readonly string[] Otherwise =
    [
        // The code is a file on the machine that runs Terraform.
        ".+/(Code|Filename|SourceCodeHash)",
        // CloudFormation makes these names.
        "(MailsFunction|PricesFunction|StaffAuthorizer)/FunctionName", "\\w+Alarm/AlarmName",
        // The provider wants these values, which CloudFormation takes for granted.
        "\\w+/LoggingConfig/LogFormat", "\\w+Alarm/Metrics/0/ReturnData", "DomainRecord(IPv6)?/Alias/EvaluateTargetHealth",
        // A function publishes its version itself.
        "(Mails|Prices)Function/Publish", "(Mails|Prices)FunctionVersion/FunctionName",
        // The module cannot have a gradual deployment (SLUICE321).
        "(CodeDeployServiceRole|ServerlessDeploymentApplication|PricesFunctionDeploymentGroup|PricesFunctionRollbackAlarm)/.+",
        // CloudFormation has an attribute of the resource, DeletionPolicy.
        "(AccessLog|OrdersFunctionLogGroup)/SkipDestroy",
        // The provider has these settings in the document.
        "RestApi/(SecurityPolicy|EndpointAccessMode)", "RestApi/Body/x-amazon-apigateway-(security-policy|endpoint-access-mode)",
        // Each makes a new deployment for a new document in its own way.
        "RestApiDeployment/(Description|Triggers/Redeployment)",
    ];

    private static readonly Dictionary<string, string> Defaults = [];

    // Decides each condition in the other way.
    private static readonly Dictionary<string, string> Others = new() { ["Trace"] = "true", ["UseVpc"] = "false", ["Ready"] = "2", ["Rate"] = "0", ["StageName"] = "prod", ["LogDays"] = "90" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_construct_makes_what_sams_macro_makes(bool hasDefaults) => Differences(outputs.Sam, outputs.Cdk, hasDefaults).ShouldBeEmpty();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_plain_template_has_what_sams_macro_makes_except_for_aliases(bool hasDefaults)
    {
        var differences = Differences(outputs.Sam, outputs.CloudFormation, hasDefaults).Select(difference => difference.Split(": ")[0]).ToList();

        string[] known = [.. Aliases, hasDefaults ? Tracing : Network];
        differences.Where(path => !known.Any(pattern => Regex.IsMatch(path, $"^{pattern}$"))).ShouldBeEmpty();
        known.Where(pattern => !differences.Any(path => Regex.IsMatch(path, $"^{pattern}$"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_terraform_module_has_what_sams_macro_makes_except_for_what_terraform_does_otherwise(bool hasDefaults)
    {
        var values = hasDefaults ? Defaults : Others;
        var differences = TerraformComparison.Differences(NormalForm.Of(outputs.Sam, values), outputs.Terraform(values)).ToList();

        string[] known = [.. Otherwise, (hasDefaults ? Tracing : Network)["Resources/".Length..].Replace("Properties/", "", StringComparison.Ordinal)];
        differences.Where(difference => !known.Any(pattern => Regex.IsMatch(difference.Split(": ")[0], $"^{pattern}$"))).ShouldBeEmpty();
        known.Where(pattern => !differences.Any(difference => Regex.IsMatch(difference.Split(": ")[0], $"^{pattern}$"))).ShouldBeEmpty();
    }

    [Fact]
    public void The_parameters_are_the_same()
    {
        BuiltTemplate.At("Parameters", outputs.Sam["Parameters"], outputs.Cdk["Parameters"]).ShouldBeEmpty();
        BuiltTemplate.At("Parameters", outputs.Sam["Parameters"], outputs.CloudFormation["Parameters"]).ShouldBeEmpty();
    }

    // Without these the comparisons above would say little.
    [Fact]
    public void The_api_has_every_type_of_resource_that_an_attribute_can_make() =>
        outputs.Sam["Resources"]!.AsObject().Select(resource => (string)resource.Value!["Type"]!).Distinct().ShouldBe(
        [
            "AWS::ApiGateway::Account", "AWS::ApiGateway::ApiKey", "AWS::ApiGateway::BasePathMapping", "AWS::ApiGateway::Deployment", "AWS::ApiGateway::DomainName",
            "AWS::ApiGateway::RestApi", "AWS::ApiGateway::Stage", "AWS::ApiGateway::UsagePlan", "AWS::ApiGateway::UsagePlanKey", "AWS::CloudWatch::Alarm",
            "AWS::CodeDeploy::Application", "AWS::CodeDeploy::DeploymentGroup", "AWS::IAM::Role", "AWS::Lambda::Alias", "AWS::Lambda::EventInvokeConfig",
            "AWS::Lambda::Function", "AWS::Lambda::Permission", "AWS::Lambda::Version", "AWS::Logs::LogGroup", "AWS::Route53::RecordSet", "AWS::WAFv2::WebACLAssociation",
        ], ignoreOrder: true);

    [Fact]
    public void A_difference_of_a_value_a_property_and_a_resource_is_found()
    {
        var changed = outputs.CloudFormation.DeepClone().AsObject();
        changed["Resources"]!["OrdersFunction"]!["Properties"]!["Timeout"] = 21;
        changed["Resources"]!["OrdersFunction"]!["Properties"]!.AsObject().Remove("Layers").ShouldBeTrue();
        changed["Resources"]!["OrdersFunctionRole"]!["Properties"]!["Policies"]![0]!["PolicyDocument"]!["Statement"]![0]!["Action"] = new JsonArray("dynamodb:*");
        changed["Resources"]!.AsObject().Remove("CustomDomain").ShouldBeTrue();

        BuiltTemplate.At("", NormalForm.Of(outputs.CloudFormation, Defaults), NormalForm.Of(changed, Defaults)).Select(difference => difference.Split(": ")[0]).ShouldBe(
            ["/Resources/OrdersFunction/Properties/Timeout", "/Resources/OrdersFunction/Properties/Layers", "/Resources/OrdersFunctionRole/Properties/Policies/0/Action", "/Resources/CustomDomain"],
            ignoreOrder: true);
    }

    private static IEnumerable<string> Differences(JsonObject one, JsonObject other, bool hasDefaults) => NormalForm.Differences(one, other, hasDefaults ? Defaults : Others);
}

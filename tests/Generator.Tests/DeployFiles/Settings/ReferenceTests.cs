using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles.Settings;

/// <summary>References in texts: the check knows what the template has, and it knows every text with a reference.</summary>
public sealed class ReferenceTests
{
    private const string Get = " public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void Every_resource_of_the_template_can_be_referred_to(string form)
    {
        var ids = Everything.Template(Everything.Source, form)["Resources"]!.AsObject().Select(resource => resource.Key)
            .Where(id => !Regex.IsMatch(id, "^RestApiDeployment[0-9a-f]")).ToList();

        ids.Count.ShouldBeGreaterThan(30);
        Unknown(Outputs(ids) + Everything.Source, form).ShouldBeEmpty();
    }

    [Fact]
    public void A_resource_that_sam_makes_can_be_referred_to() =>
        Unknown(Outputs(["GuardAliascurrent", "OrdersAliaslive", "OrdersDeploymentGroup", "OrdersEventInvokeConfig"]) + Everything.Source, "Sam").ShouldBeEmpty();

    [Fact]
    public void Sam_writes_other_characters_of_an_alias_as_letters() =>
        Unknown(Outputs(["FAliasblueDgreenUold", "FAliasblue"]) + "[assembly: RestApi(\"A\")] [LambdaFunction(Alias = \"blue-green_old\")]" + Get, "Sam")
            .ShouldBe(["FAliasblue"]);

    [Fact]
    public void A_resource_that_the_API_does_not_have_is_unknown() =>
        Unknown(Outputs(["CustomDomain", "CloudWatchRole", "FErrorsAlarm", "CodeBucket"]) + "[assembly: RestApi(\"A\")] [LambdaFunction]" + Get, "Sam")
            .ShouldBe(["CustomDomain", "CloudWatchRole", "FErrorsAlarm", "CodeBucket"], ignoreOrder: true);

    [Theory]
    [InlineData(true, "Sam")]
    [InlineData(true, "CloudFormation")]
    [InlineData(false, "Sam")]
    [InlineData(false, "CloudFormation")]
    public void Every_text_of_the_template_with_a_reference_is_checked(bool isEverything, string form)
    {
        var source = (isEverything ? Everything.Source : form == "Sam" ? StackSettings.Source : StackSettings.Plain)
            .Replace("${", "${Unknown", StringComparison.Ordinal);
        var written = Substituted(Everything.Template(source, form))
            .SelectMany(text => Regex.Matches(text, @"\$\{(Unknown[^}]*)\}").Select(match => match.Groups[1].Value)).Distinct().ToList();

        written.Count.ShouldBeGreaterThan(5);
        written.Except(Unknown(source, form)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("StageSettings(AccessLogFormat = \"$context.requestId ${Team}\")", "LambdaFunction", "RestApiStage")]
    [InlineData("StageSettings(WebAclArn = \"${Team}\")", "LambdaFunction", "WebAclAssociation")]
    [InlineData("ResourceTag(\"team\", \"${Team}\")", "LambdaFunction", "RestApi")]
    [InlineData("DeploymentPreference(\"AllAtOnce\", Alarms = new[] { \"${Team}\" })", "LambdaFunction", "F")]
    [InlineData("ResourceTag(\"a\", \"b\")", "LambdaFunction, AsyncInvocation(DeadLetterQueue = \"arn:aws:sqs:eu-west-1:1:${Team}\")", "F")]
    public void A_text_with_a_reference_is_substituted_and_checked(string assembly, string function, string resource)
    {
        var source = $"[assembly: RestApi(\"A\"), {assembly}] [{function}] public sealed class F {{ [HttpPost(\"/\"), Async] public void Post() {{ }} }}";

        Unknown(source, "Sam").ShouldBe(["Team"]);
        Substituted(Everything.Template(source).Resource(resource)!).ShouldContain(text => text.Contains("${Team}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_resource_with_the_name_of_a_parameter_gets_another_id_that_texts_can_name()
    {
        const string Source = "[assembly: RestApi(\"A\"), StackParameter(\"RestApi\"), StackParameter(\"FLogGroup\"), StackOutput(\"O\", \"${SluiceRestApi} ${SluiceFLogGroup}\")] [LambdaFunction]" + Get;
        var template = Everything.Template(Source);

        template["Resources"]!.AsObject().Select(resource => resource.Key).Intersect(template["Parameters"]!.AsObject().Select(p => p.Key)).ShouldBeEmpty();
        ((string)template.Resource("SluiceRestApi")!["Type"]!).ShouldBe("AWS::ApiGateway::RestApi");
        ((string)template.Resource("SluiceFLogGroup")!["Type"]!).ShouldBe("AWS::Logs::LogGroup");
        Unknown(Source, "Sam").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("LambdaFunction(Description = \"Serves ${RestApi}\")")]
    [InlineData("LambdaFunction, DeploymentPreference(\"AllAtOnce\", Alarms = new[] { \"${RestApiServerErrorsAlarm}\" })")]
    public void The_API_names_a_function_that_waits_for_it(string function)
    {
        var template = Everything.Template($"[assembly: RestApi(\"A\"), Alarms(\"arn:aws:sns:eu-west-1:1:t\", ServerErrors = 1)] [{function}]" + Get);

        template.Properties("F")["FunctionName"].ShouldBeJson("""{ "Fn::Sub": "${AWS::StackName}-F" }""");
        Substituted(template.Properties("RestApi")).ShouldNotContain(text => text.Contains("${F.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("${UsagePlanpartners}")]
    [InlineData("${UsagePlanpartners.Id}")]
    [InlineData("${UsagePlanpartnersacme}")]
    [InlineData("${BasePathMapping}")]
    [InlineData("${WebAclAssociation}")]
    public void The_API_names_a_function_that_waits_for_a_resource_of_the_stage(string text)
    {
        var template = Everything.Template(
            "[assembly: RestApi(\"A\"), UsagePlan(\"partners\", Keys = new[] { \"acme\" }), StageSettings(WebAclArn = \"arn:aws:wafv2:eu-west-1:1:regional/webacl/a/1\")]"
            + "[assembly: CustomDomain(\"a.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/1\")]"
            + $"[LambdaFunction, EnvironmentVariable(\"AB\", \"{text}\")]" + Get);

        template["Resources"]!.AsObject().Select(resource => resource.Key).ShouldContain(text[2..^1].Split('.')[0]);
        template.Properties("F")["FunctionName"].ShouldBeJson("""{ "Fn::Sub": "${AWS::StackName}-F" }""");
        Substituted(template.Properties("RestApi")).ShouldNotContain(text => text.Contains("${F.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_parameter_whose_name_begins_like_a_usage_plan_gives_no_function_a_name() =>
        Everything.Template("[assembly: RestApi(\"A\"), UsagePlan(\"a\"), StackParameter(\"UsagePlanaId\")][LambdaFunction, EnvironmentVariable(\"AB\", \"${UsagePlanaId}\")]" + Get)
            .Properties("F")["FunctionName"].ShouldBeNull();

    [Theory]
    [InlineData("String", "orders")]
    [InlineData("AWS::SSM::Parameter::Value<String>", "ApiName")]
    public void The_name_of_an_entry_of_Systems_Manager_is_not_its_value(string type, string title) =>
        ((string)JsonNode.Parse(StackParameterTests.File(
            $"[assembly: RestApi(\"${{ApiName}}\"), StackParameter(\"ApiName\", Type = \"{type}\", Default = \"orders\")] [LambdaFunction]" + Get, "openapi.json"))!
                ["info"]!["title"]!).ShouldBe(title);

    [Theory]
    [InlineData("RestApi(\"Shop-${Place}\")", null)]
    [InlineData("RestApi(\"Shop\", Description = \"The shop of ${Place}\")", null)]
    [InlineData("RestApi(\"Shop-${Place}\", Description = \"The shop\")", "The shop")]
    [InlineData("RestApi(\"Shop\")", "Shop")]
    public void The_description_of_the_stack_does_not_contain_the_default_of_a_parameter(string api, string? description) =>
        ((string?)Everything.Template($"[assembly: {api}, StackParameter(\"Place\", Default = \"dev\")] [LambdaFunction]" + Get)["Description"])
            .ShouldBe(description);

    [Fact]
    public void An_exclamation_mark_makes_a_reference_a_literal_text()
    {
        const string Source = "[assembly: RestApi(\"A\"), EnvironmentVariable(\"TEXT\", \"${!Name}\")] [LambdaFunction]" + Get;

        Unknown(Source, "Sam").ShouldBeEmpty();
        Everything.Template(Source).Properties("F")["Environment"]!["Variables"]!["TEXT"].ShouldBeJson("""{ "Fn::Sub": "${!Name}" }""");
    }

    private static string Outputs(IEnumerable<string> ids) =>
        string.Concat(ids.Select((id, i) => string.Create(CultureInfo.InvariantCulture, $"[assembly: StackOutput(\"O{i}\", \"${{{id}}}\")]\n")));

    private static List<string> Unknown(string source, string form) =>
    [
        .. Generated.From(Compiler.Compile(source), properties: new(("SluiceTemplate", form))).Diagnostics.Where(d => d.Id == "SLUICE146")
            .Select(d => Regex.Match(d.GetMessage(CultureInfo.InvariantCulture), @"^'\$\{([^}]*)\}'").Groups[1].Value).Distinct(),
    ];

    private static IEnumerable<string> Substituted(JsonNode node) => node switch
    {
        JsonObject item => item.SelectMany(member => member is { Key: "Fn::Sub", Value: JsonValue text } ? [(string)text!]
            : member.Value is null ? [] : Substituted(member.Value)),
        JsonArray items => items.SelectMany(item => item is null ? [] : Substituted(item)),
        _ => [],
    };
}

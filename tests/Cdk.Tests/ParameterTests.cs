using Amazon.CDK.AWS.SQS;
using Sluice.Cdk.Tests.Support;

namespace Sluice.Cdk.Tests;

/// <summary>Parameters of the template, and the conditions about them.</summary>
public sealed class ParameterTests : IDisposable
{
    private const string Sections = """
        "Parameters": {
          "Environment": {"Type": "String", "Default": "dev", "AllowedValues": ["dev", "prod"], "Description": "Where"},
          "Memory": {"Type": "Number", "Default": 512, "MinValue": 128, "MaxValue": 1024},
          "Secret": {"Type": "String", "NoEcho": true, "AllowedPattern": "[a-z]+", "ConstraintDescription": "small letters only"},
          "QueueUrl": {"Type": "String"},
          "Groups": {"Type": "CommaDelimitedList", "Default": "a,b"},
          "Unused": {"Type": "String", "MaxLength": 4}
        },
        "Conditions": {
          "IsProd": {"Fn::Equals": [{"Ref": "Environment"}, "prod"]},
          "IsDev": {"Fn::Not": [{"Condition": "IsProd"}]},
          "IsHere": {"Fn::And": [{"Condition": "IsProd"}, {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]}]}
        }
        """;

    private const string Resources = """
        "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Condition": "IsProd", "Properties": {"AlarmDescription": {"Fn::Sub": "Errors in ${Environment}"}}},
        "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::If": ["IsProd", "Shop", {"Ref": "AWS::NoValue"}]}, "Tags": {"Ref": "Groups"}}},
        "Queue": {"Type": "AWS::SQS::Queue", "Condition": "IsHere"},
        "Other": {"Type": "AWS::SNS::Topic", "Condition": "IsDev"}
        """;

    private const string Properties = """
        "ReservedConcurrentExecutions": {"Ref": "Memory"},
        "Description": {"Fn::Sub": "Orders of ${Environment}: ${!literal} ${QueueUrl} ${AWS::Region}"}
        """;

    private readonly Synthesis _synthesis = new();
    private readonly Published _folder = Published.With(Shop.Template(Sections, Resources, Properties));

    public void Dispose()
    {
        _synthesis.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Without_a_value_the_stack_has_the_parameters_that_something_uses()
    {
        var api = Api();

        var parameters = _synthesis.Template["Parameters"]!;
        api.Parameters.Keys.ShouldBe(["Environment", "Memory", "QueueUrl", "Groups"], ignoreOrder: true);
        parameters[Id(api, "Environment")]!.ToJsonString().ShouldBe("""{"Type":"String","Default":"dev","AllowedValues":["dev","prod"],"Description":"Where"}""");
        parameters[Id(api, "Memory")]!.ToJsonString().ShouldBe("""{"Type":"Number","Default":512,"MaxValue":1024,"MinValue":128}""");
        ((string)_synthesis.Properties(api, "OrdersFunction")["ReservedConcurrentExecutions"]!["Ref"]!).ShouldBe(Id(api, "Memory"));
        _synthesis.Template["Conditions"]!.AsObject().Count.ShouldBe(3);
        ((string)_synthesis.Resource(api, "Alarm")["Condition"]!).ShouldStartWith("ApiIsProd");
        _synthesis.Properties(api, "Topic")["DisplayName"]!.ToJsonString().ShouldMatch("""^\{"Fn::If":\["ApiIsProd\w+","Shop",\{"Ref":"AWS::NoValue"\}\]\}$""");
    }

    [Fact]
    public void A_given_value_decides_the_conditions_about_it()
    {
        var api = Api(("Environment", "dev"), ("Memory", "1024"));

        api.Resources.Keys.ShouldNotContain("Alarm");
        api.Resources.Keys.ShouldNotContain("Queue");
        api.Resources.Keys.ShouldContain("Other");
        _synthesis.Template["Conditions"].ShouldBeNull();
        _synthesis.Properties(api, "Topic")["DisplayName"].ShouldBeNull();
        ((int)_synthesis.Properties(api, "OrdersFunction")["ReservedConcurrentExecutions"]!).ShouldBe(1024);
        ((string)_synthesis.Properties(api, "OrdersFunction")["Description"]!["Fn::Sub"]!)
            .ShouldBe($"Orders of dev: ${{!literal}} ${{{Id(api, "QueueUrl")}}} ${{AWS::Region}}");
    }

    [Fact]
    public void A_condition_that_asks_about_more_stays_a_condition()
    {
        var api = Api(("Environment", "prod"));

        _synthesis.Resource(api, "Alarm")["Condition"].ShouldBeNull();
        ((string)_synthesis.Properties(api, "Alarm")["AlarmDescription"]!).ShouldBe("Errors in prod");
        _synthesis.Template["Conditions"]!.AsObject().Single().Value!.ToJsonString().ShouldBe("""{"Fn::Equals":[{"Ref":"AWS::Region"},"eu-west-1"]}""");
        ((string)_synthesis.Resource(api, "Queue")["Condition"]!).ShouldStartWith("ApiIsHere");
    }

    [Fact]
    public void A_value_may_be_a_token_of_the_cdk()
    {
        var queue = new Queue(_synthesis.Stack, "Jobs");

        var api = Api(("QueueUrl", queue.QueueUrl), ("Environment", "dev"));

        var description = _synthesis.Properties(api, "OrdersFunction")["Description"]!["Fn::Sub"]!;
        ((string)description[0]!).ShouldBe("Orders of dev: ${!literal} ${QueueUrl} ${AWS::Region}");
        ((string)description[1]!["QueueUrl"]!["Ref"]!).ShouldStartWith("Jobs");
    }

    [Fact]
    public void A_list_is_split()
    {
        var api = Api(("Groups", "x, y"));

        _synthesis.Properties(api, "Topic")["Tags"]!.ToJsonString().ShouldBe("""["x","y"]""");
    }

    [Theory]
    [InlineData("Environment", "test", "The value 'test' in Parameters is not allowed for 'Environment': it allows 'dev', 'prod'.")]
    [InlineData("Memory", "2048", "The value '2048' in Parameters is not allowed for 'Memory': it must be at least 128 and at most 1024.")]
    [InlineData("Memory", "much", "The value 'much' in Parameters is not allowed for 'Memory': it must be a number.")]
    [InlineData("Secret", "A1", "The value in Parameters is not allowed for 'Secret': it must match [a-z]+ (small letters only).")]
    [InlineData("Unused", "12345", "The value '12345' in Parameters is not allowed for 'Unused': it must have at most 4 characters.")]
    [InlineData("Enviroment", "dev", "Parameters has 'Enviroment', which the template does not declare. It declares: Environment, Memory, Secret, QueueUrl, Groups, Unused.")]
    public void A_value_that_the_template_does_not_allow_is_an_error(string name, string value, string message) =>
        Should.Throw<SluiceApiException>(() => Api((name, value))).Message.ShouldBe(message);

    private string Id(SluiceApi api, string name) => (string)_synthesis.Stack.Resolve(api.Parameters[name].LogicalId)!;

    private SluiceApi Api(params (string Name, string Value)[] values) =>
        new(_synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = _folder.Folder, Parameters = values.ToDictionary(pair => pair.Name, pair => pair.Value) });
}

using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.EC2;
using Sluice.Cdk.Tests.Support;
using Sluice.DeployFiles.Tests.Support;
using TableAttribute = Amazon.CDK.AWS.DynamoDB.Attribute;

namespace Sluice.Cdk.Tests;

/// <summary>What a program of the CDK does with the functions of an API.</summary>
public sealed class FunctionTests : IDisposable
{
    private readonly Synthesis _synthesis = new();
    private readonly Published _folder = Published.With(Shop.Template(properties: "\"Tags\": {\"team\": \"orders\"}"));

    public void Dispose()
    {
        _synthesis.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_grant_becomes_a_policy_of_the_functions_role()
    {
        var api = Api();
        var table = Table();

        table.GrantReadWriteData(api.Functions["Orders"]);

        var policy = _synthesis.OfType("AWS::IAM::Policy").Single()["Properties"]!;
        ((string)policy["Roles"]![0]!["Ref"]!).ShouldBe(_synthesis.IdOf(api, "OrdersFunctionRole"));
        var statement = policy["PolicyDocument"]!["Statement"]![0]!;
        statement["Action"]!.AsArray().Select(action => (string)action!).ShouldContain("dynamodb:PutItem");
        statement["Resource"]!.ToJsonString().ShouldContain("Orders");

        // The function does not run before it may use the table.
        _synthesis.Resource(api, "OrdersFunction")["DependsOn"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public void Variables_are_added_and_replaced()
    {
        var api = Api();
        var table = Table();

        api.Functions["OrdersFunction"].AddEnvironment("TABLE", table.TableName).AddEnvironment("SLUICE_FUNCTION", "Other");

        var variables = _synthesis.Properties(api, "OrdersFunction")["Environment"]!["Variables"]!;
        ((string)variables["SLUICE_FUNCTION"]!).ShouldBe("Other");
        variables["TABLE"]!["Ref"].ShouldNotBeNull();
    }

    [Fact]
    public void A_function_runs_in_a_vpc_of_the_program_and_reaches_what_it_may()
    {
        var vpc = new Vpc(_synthesis.Stack, "Vpc", new VpcProps { MaxAzs = 2, NatGateways = 1 });
        var database = new SecurityGroup(_synthesis.Stack, "Database", new SecurityGroupProps { Vpc = vpc });
        var api = Api(new SluiceApiProps { DeployFolder = _folder.Folder, Vpc = new SluiceVpcProps { Vpc = vpc } });

        database.Connections.AllowFrom(api.Functions["Orders"], Port.Tcp(5432));

        var config = _synthesis.Properties(api, "OrdersFunction")["VpcConfig"]!;
        config["SubnetIds"]!.AsArray().Count.ShouldBe(2);
        var group = (string)config["SecurityGroupIds"]![0]!["Fn::GetAtt"]![0]!;
        ((string)_synthesis.OfType("AWS::EC2::SecurityGroupIngress").Single()["Properties"]!["SourceSecurityGroupId"]!["Fn::GetAtt"]![0]!).ShouldBe(group);
        _synthesis.Properties(api, "OrdersFunctionRole")["ManagedPolicyArns"]!.ToJsonString().ShouldContain("AWSLambdaVPCAccessExecutionRole");
    }

    [Fact]
    public void One_function_runs_in_a_network_of_its_own()
    {
        var vpc = new Vpc(_synthesis.Stack, "Vpc", new VpcProps { MaxAzs = 2 });
        var group = SecurityGroup.FromSecurityGroupId(_synthesis.Stack, "Group", "sg-1");
        using var echo = Published.Of(Sample.EchoApi);

        var api = Api(new SluiceApiProps
        {
            DeployFolder = echo.Folder,
            FunctionVpcs = new Dictionary<string, SluiceVpcProps>
            {
                ["Orders"] = new() { Vpc = vpc, Subnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS }, SecurityGroups = [group] },
            },
        });

        ((string)_synthesis.Properties(api, "OrdersFunction")["VpcConfig"]!["SecurityGroupIds"]![0]!).ShouldBe("sg-1");
        _synthesis.Properties(api, "MapTemplate")["VpcConfig"].ShouldBeNull();
    }

    [Fact]
    public void The_network_of_the_template_works_with_connections()
    {
        using var folder = Published.With(Shop.Template(properties: "\"VpcConfig\": {\"SubnetIds\": [\"subnet-1\", \"subnet-2\"], \"SecurityGroupIds\": [\"sg-1\"]}"));
        var vpc = new Vpc(_synthesis.Stack, "Vpc", new VpcProps { MaxAzs = 1 });
        var database = new SecurityGroup(_synthesis.Stack, "Database", new SecurityGroupProps { Vpc = vpc });
        var api = Api(new SluiceApiProps { DeployFolder = folder.Folder });

        database.Connections.AllowFrom(api.Functions["Orders"], Port.Tcp(5432));

        _synthesis.Properties(api, "OrdersFunction")["VpcConfig"]!.ToJsonString().ShouldBe("""{"SecurityGroupIds":["sg-1"],"SubnetIds":["subnet-1","subnet-2"]}""");
        ((string)_synthesis.OfType("AWS::EC2::SecurityGroupIngress").Single()["Properties"]!["SourceSecurityGroupId"]!).ShouldBe("sg-1");
    }

    [Fact]
    public void An_alarm_watches_the_errors_of_a_function()
    {
        var api = Api();

        api.Functions["Orders"].MetricErrors().CreateAlarm(_synthesis.Stack, "Errors", new CreateAlarmOptions { Threshold = 1, EvaluationPeriods = 1 });

        var alarm = _synthesis.OfType("AWS::CloudWatch::Alarm").Single()["Properties"]!;
        ((string)alarm["Namespace"]!).ShouldBe("AWS/Lambda");
        ((string)alarm["Dimensions"]![0]!["Value"]!["Ref"]!).ShouldBe(_synthesis.IdOf(api, "OrdersFunction"));
    }

    [Fact]
    public void Published_versions_follow_the_settings_and_the_alias_can_be_given_permissions()
    {
        using var folder = Published.With(Shop.Template(properties: """
            "AutoPublishAlias": "live", "AutoPublishAliasAllProperties": true, "SnapStart": {"ApplyOn": "PublishedVersions"}, "TenancyConfig": {"TenantIsolationMode": "PER_TENANT"}
            """));
        string Version(string value)
        {
            using var synthesis = new Synthesis();
            var api = new SluiceApi(synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder.Folder });
            api.Functions["Orders"].AddEnvironment("MODE", value);
            api.Aliases["OrdersFunctionAliaslive"].AliasName.ShouldNotBeEmpty();
            _ = synthesis.Template;
            return synthesis.Template["Resources"]!.AsObject().Single(resource => (string?)resource.Value!["Type"] == "AWS::Lambda::Version").Key;
        }

        Version("a").ShouldBe(Version("a"));
        Version("a").ShouldNotBe(Version("b"));
    }

    [Fact]
    public void Tags_of_the_template_and_of_the_program_are_both_there()
    {
        var api = Api();

        Amazon.CDK.Tags.Of(_synthesis.Stack).Add("environment", "dev");

        _synthesis.Properties(api, "OrdersFunction")["Tags"]!.ToJsonString()
            .ShouldBe("""[{"Key":"environment","Value":"dev"},{"Key":"team","Value":"orders"}]""");
        _synthesis.Properties(api, "RestApiStage")["Tags"]!.ToJsonString().ShouldContain("environment");
        _synthesis.Properties(api, "OrdersFunctionLogGroup")["Tags"]!.ToJsonString().ShouldContain("environment");
    }

    [Fact]
    public void An_unknown_function_is_an_error_that_lists_the_known_ones() =>
        Should.Throw<KeyNotFoundException>(() => Api().Functions["Order"]).Message.ShouldBe("The API has no function 'Order'. It has: OrdersFunction.");

    private SluiceApi Api(SluiceApiProps? props = null) => new(_synthesis.Stack, "Api", props ?? new SluiceApiProps { DeployFolder = _folder.Folder });

    private Table Table() =>
        new(_synthesis.Stack, "Orders", new TableProps { PartitionKey = new TableAttribute { Name = "id", Type = AttributeType.STRING } });
}

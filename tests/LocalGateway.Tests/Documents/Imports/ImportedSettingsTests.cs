using Sluice.Tool.Commands;

namespace Sluice.LocalGateway.Tests.Documents.Imports;

/// <summary>The settings of a template around its API, as attributes of a project that compiles.</summary>
public sealed class ImportedSettingsTests
{
    private const string Plain = """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Name: Shop
              EndpointConfiguration: { Types: [PRIVATE], VpcEndpointIds: [vpce-0123456789abcdef0] }
              DisableExecuteApiEndpoint: true
              MinimumCompressionSize: 1024
              BinaryMediaTypes: ["image~1png"]
              Policy: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: "*", Action: "execute-api:Invoke", Resource: "*" }] }
              Tags: [{ Key: team, Value: shop }, { Key: "aws:x", Value: no }]
          Get:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !GetAtt Api.RootResourceId
              HttpMethod: GET
              AuthorizationType: NONE
              ApiKeyRequired: true
              MethodResponses: [{ StatusCode: 200 }]
              Integration: { Type: MOCK, RequestTemplates: { application/json: '{"statusCode": 200}' }, IntegrationResponses: [{ StatusCode: 200 }] }
          Deployment: { Type: AWS::ApiGateway::Deployment, DependsOn: Get, Properties: { RestApiId: !Ref Api } }
          Stage:
            Type: AWS::ApiGateway::Stage
            Properties:
              RestApiId: !Ref Api
              DeploymentId: !Ref Deployment
              StageName: live
              TracingEnabled: true
              CacheClusterEnabled: true
              CacheClusterSize: "0.5"
              AccessLogSetting: { DestinationArn: "arn:aws:logs:us-east-1:000000000000:log-group:x", Format: "$context.requestId $context.status" }
              MethodSettings:
              - { ResourcePath: "/*", HttpMethod: "*", ThrottlingRateLimit: 50.5, ThrottlingBurstLimit: 20, MetricsEnabled: true, LoggingLevel: ERROR, DataTraceEnabled: true }
              - { ResourcePath: "/", HttpMethod: GET, ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10, CachingEnabled: true, CacheTtlInSeconds: 60 }
          Plan: { Type: AWS::ApiGateway::UsagePlan, Properties: { UsagePlanName: gold plan, Throttle: { RateLimit: 3, BurstLimit: 4 }, Quota: { Limit: 100, Period: DAY } } }
          Key: { Type: AWS::ApiGateway::ApiKey, Properties: { Name: acme, Enabled: true } }
          Link: { Type: AWS::ApiGateway::UsagePlanKey, Properties: { KeyId: !Ref Key, KeyType: API_KEY, UsagePlanId: !Ref Plan } }
          Domain: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: api.example.com, RegionalCertificateArn: "arn:aws:acm:us-east-1:000000000000:certificate/x", SecurityPolicy: TLS_1_2 } }
          Mapping: { Type: AWS::ApiGateway::BasePathMapping, Properties: { DomainName: !Ref Domain, RestApiId: !Ref Api, Stage: !Ref Stage, BasePath: v1 } }
          Table: { Type: AWS::DynamoDB::Table }
        """;

    private const string Sam = """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Api: { TracingEnabled: true, EndpointConfiguration: REGIONAL }
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: live
              Tags: { team: shop }
              Auth: { ApiKeyRequired: true, UsagePlan: { CreateUsagePlan: PER_API, UsagePlanName: gold, Quota: { Limit: 5, Period: WEEK } } }
              Domain: { DomainName: api.example.com, CertificateArn: "arn:aws:acm:us-east-1:000000000000:certificate/x", EndpointConfiguration: REGIONAL, BasePath: [v1, v2], Route53: { HostedZoneId: Z1 } }
          Work:
            Type: AWS::Serverless::Function
            Properties: { Runtime: nodejs22.x, Handler: a.b, CodeUri: src, Events: { A: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /a, Method: get } } } }
        """;

    [Fact]
    public void Settings_of_a_template_of_CloudFormation_are_attributes()
    {
        using var project = new Imported(Plain);

        project.Lines("Api.cs").ShouldBe(
        [
            """[assembly: RestApi("Shop", Stage = "live", BinaryMediaTypes = ["image/png"], MinimumCompressionSize = 1024, EndpointType = EndpointType.Private, VpcEndpoints = ["vpce-0123456789abcdef0"], DisableDefaultEndpoint = true)]""",
            """[assembly: ResourcePolicy("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"*\"}]}")]""",
            """[assembly: UsagePlan("gold-plan", RateLimit = 3, BurstLimit = 4, Quota = 100, QuotaPeriod = "DAY", Keys = ["acme"])]""",
            """[assembly: StageSettings(RateLimit = 50.5, BurstLimit = 20, Metrics = true, LogLevel = "ERROR", CacheSize = 0.5, Tracing = true, AccessLog = true, AccessLogFormat = "$context.requestId $context.status")]""",
            """[assembly: CustomDomain("api.example.com", CertificateArn = "arn:aws:acm:us-east-1:000000000000:certificate/x", BasePath = "v1", SecurityPolicy = "TLS_1_2")]""",
            """[assembly: ResourceTag("team", "shop")]""",
        ]);
        project.Text("IConstants.cs").ShouldContain("    [Throttle(5, 10)]\n    [Cache(60)]\n");
        project.Notes.Select(static note => note[(note.IndexOf(": ", StringComparison.Ordinal) + 2)..]).ShouldBe(
        [
            "$.Resources.Stage.Properties.MethodSettings[0].DataTraceEnabled: no attribute says 'DataTraceEnabled' here. Add it with an overlay.",
            "$.Resources.Api.Properties.Tags[1].Value: the tag 'aws:x' is left out, because its value is not known or not one that [ResourceTag] takes. Write the attribute.",
            "$.Resources.Table: 'Table' (AWS::DynamoDB::Table) is not imported. Add it with an overlay, or keep it in a template of its own.",
        ]);
        project.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Settings_of_a_template_of_SAM_and_its_globals_are_attributes()
    {
        using var project = new Imported(Sam);

        project.Lines("Api.cs").ShouldBe(
        [
            """[assembly: RestApi("Api", Stage = "live")]""",
            """[assembly: UsagePlan("gold", Quota = 5, QuotaPeriod = "WEEK", Keys = ["default"])]""",
            """[assembly: StageSettings(Tracing = true)]""",
            """[assembly: CustomDomain("api.example.com", CertificateArn = "arn:aws:acm:us-east-1:000000000000:certificate/x", BasePath = "v1", HostedZoneId = "Z1")]""",
            """[assembly: ResourceTag("team", "shop")]""",
        ]);
        project.Notes.ShouldHaveSingleItem().ShouldEndWith("[CustomDomain] has one base path, so this one is left out. Add a mapping with an overlay.");
        project.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Settings_of_a_function_and_of_its_globals_are_attributes_of_its_class()
    {
        using var project = new Imported("""
            Transform: AWS::Serverless-2016-10-31
            Globals: { Function: { Tracing: Active, Architectures: [arm64] } }
            Resources:
              Work:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: a.b
                  CodeUri: src
                  Description: Works
                  ReservedConcurrentExecutions: 5
                  EphemeralStorage: { Size: 1024 }
                  KmsKeyArn: arn:aws:kms:us-east-1:000000000000:key/1
                  Layers: [arn:aws:lambda:us-east-1:000000000000:layer:tools:3, tools]
                  VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }
                  Policies: [AmazonDynamoDBReadOnlyAccess]
                  SnapStart: { ApplyOn: PublishedVersions }
                  Environment: { Variables: { TABLE: t, AWS_REGION: x } }
                  Events: { A: { Type: Api, Properties: { Path: /a, Method: get } } }
            """);

        project.Text("Work.cs").ShouldContain("""
            [LambdaFunction(MemorySize = 128, Timeout = 3, Description = "Works", Architecture = FunctionArchitecture.Arm64, ReservedConcurrency = 5, EphemeralStorage = 1024, KmsKeyArn = "arn:aws:kms:us-east-1:000000000000:key/1", Tracing = true, Layers = ["arn:aws:lambda:us-east-1:000000000000:layer:tools:3"])]
            [Vpc(Subnets = ["subnet-1"], SecurityGroups = ["sg-1"])]
            [EnvironmentVariable("TABLE", "t")]
            """);
        project.Notes.Select(static note => note[(note.IndexOf(": ", StringComparison.Ordinal) + 2)..]).ShouldBe(
        [
            "$.Resources.Work.Properties.Layers[1]: this value cannot be the one of Layers, so it is left out. Write another one.",
            "$.Resources.Work.Properties.Policies: the permissions of the function are not imported. Declare them with [Allow], or with Policies of [LambdaFunction].",
            "$.Resources.Work.Properties.SnapStart: 'SnapStart' is not imported. Set SnapStart of [LambdaFunction].",
            "$.Resources.Work.Properties.Environment.Variables.AWS_REGION: the variable 'AWS_REGION' is left out, because Lambda or a build refuses its name. Give it another one.",
        ]);
        project.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("EndpointConfiguration: { Types: [PRIVATE], VpcEndpointIds: [vpce-0123456789abcdef0] }", "", "EndpointType = EndpointType.Edge")]
    [InlineData("Types: [PRIVATE], VpcEndpointIds: [vpce-0123456789abcdef0]", "Types: [REGIONAL]", "")]
    [InlineData("CacheClusterSize: \"0.5\"", "CacheClusterSize: \"7\"", "")]
    [InlineData("api.example.com", "API", "")]
    [InlineData("$context.requestId $context.status", "$context.status", "")]
    [InlineData("BasePath: v1", "BasePath: v1/v2", "")]
    [InlineData("Name: Shop", "Name: \"${Shop}\"", "[assembly: RestApi(\"${!Shop}\"")]
    [InlineData("CacheTtlInSeconds: 60", "CacheTtlInSeconds: 0", "")]
    public void A_setting_that_a_build_refuses_is_left_out(string from, string to, string wanted)
    {
        using var project = new Imported(Plain.Replace(from, to, StringComparison.Ordinal));

        project.Text("Api.cs").ShouldContain(wanted);
        project.Errors.ShouldBeEmpty(project.Text("Api.cs"));
    }

    private sealed class Imported : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("sluice").FullName;

        public Imported(string template)
        {
            File.WriteAllText(Path.Combine(_root, "template.yaml"), template);
            Notes = ImportCommand.Import(ImportCommand.Create().Parse([Path.Combine(_root, "template.yaml"), "--output", Project]));
        }

        public IReadOnlyList<string> Notes { get; }

        public IEnumerable<string> Errors
            => ImportedBuild.Run(Project).Complaints.Where(static complaint => complaint.Contains(": error ", StringComparison.Ordinal));

        private string Project => Path.Combine(_root, "Shop");

        public string Text(string file) => File.ReadAllText(Path.Combine(Project, file));

        public IEnumerable<string> Lines(string file) => Text(file).Split('\n').Where(static line => line.StartsWith('['));

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}

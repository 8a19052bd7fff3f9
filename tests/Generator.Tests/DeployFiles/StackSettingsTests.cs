using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>One template with every setting that a stack parameter can be the value of, before and after SAM, and as two stacks of one account.</summary>
public sealed class StackSettingsTests
{
    private static readonly JsonNode Sam = StackParameterTests.Template(StackSettings.Source);
    private static readonly JsonNode Plain = StackParameterTests.Template(StackSettings.Plain, isPlain: true);

    public static TheoryData<string, string> Members => new()
    {
        { "Orders/FunctionName", """{"Fn::Sub":"${AWS::StackName}-orders"}""" },
        { "Orders/Description", """{"Fn::Sub":"Orders of ${StageName}"}""" },
        { "Orders/MemorySize", """{"Ref":"Memory"}""" },
        { "Orders/Timeout", """{"Ref":"Seconds"}""" },
        { "Orders/ReservedConcurrentExecutions", """{"Fn::If":["ConcurrencyIsMinus1",{"Ref":"AWS::NoValue"},{"Ref":"Concurrency"}]}""" },
        { "Orders/Layers", """{"Ref":"Layer"}""" },
        { "Orders/VpcConfig", """{"Fn::If":["UseVpcIsTrue",{"SubnetIds":{"Ref":"Subnets"},"SecurityGroupIds":{"Ref":"Groups"}},{"Ref":"AWS::NoValue"}]}""" },
        { "Orders/LoggingConfig", """{"LogFormat":{"Ref":"Format"},"ApplicationLogLevel":{"Fn::If":["FormatIsJSON",{"Ref":"AppLevel"},{"Ref":"AWS::NoValue"}]},"SystemLogLevel":{"Fn::If":["FormatIsJSON",{"Ref":"AppLevel"},{"Ref":"AWS::NoValue"}]},"LogGroup":{"Ref":"OrdersLogGroup"}}""" },
        { "Orders/Environment/Variables/URL", """{"Fn::Sub":"https://${RestApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}"}""" },
        { "OrdersLogGroup/RetentionInDays", """{"Ref":"Days"}""" },
        { "RestApi/Name", """{"Fn::Sub":"${ApiName}"}""" },
        { "RestApi/EndpointConfiguration", """{"Types":[{"Ref":"Endpoint"}]}""" },
        { "RestApi/DisableExecuteApiEndpoint", """{"Ref":"OwnDomain"}""" },
        { "RestApi/MinimumCompressionSize", """{"Fn::If":["CompressionIsMinus1",{"Ref":"AWS::NoValue"},{"Ref":"Compression"}]}""" },
        { "RestApi/Body/info", """{"title":{"Fn::Sub":"${ApiName}"},"description":{"Fn::Sub":"The API of ${StageName}"},"version":{"Fn::Sub":"${ApiVersion}"}}""" },
        { "RestApiStage/StageName", """{"Fn::Sub":"${StageName}"}""" },
        { "RestApiStage/TracingEnabled", """{"Ref":"Trace"}""" },
        { "RestApiStage/CacheClusterEnabled", """{"Fn::If":["CacheGbIs0",false,true]}""" },
        { "RestApiStage/CacheClusterSize", """{"Fn::If":["CacheGbIs0",{"Ref":"AWS::NoValue"},{"Ref":"CacheGb"}]}""" },
        { "RestApiStage/AccessLogSetting", """{"Fn::If":["LogAccessIsTrue",{"DestinationArn":{"Fn::GetAtt":["AccessLog","Arn"]},"Format":{"Ref":"Line"}},{"Ref":"AWS::NoValue"}]}""" },
        { "RestApiStage/MethodSettings/0", """{"HttpMethod":"*","ResourcePath":"/*","LoggingLevel":{"Ref":"Level"},"MetricsEnabled":{"Ref":"Metrics"},"ThrottlingRateLimit":{"Fn::If":["RateIs0",{"Ref":"AWS::NoValue"},{"Ref":"Rate"}]},"ThrottlingBurstLimit":{"Fn::If":["BurstIs0",{"Ref":"AWS::NoValue"},{"Ref":"Burst"}]},"CachingEnabled":false}""" },
        { "RestApiStage/MethodSettings/1", """{"HttpMethod":"GET","ResourcePath":"/~1orders~1{id}","LoggingLevel":{"Ref":"Level"},"MetricsEnabled":{"Ref":"Metrics"},"ThrottlingRateLimit":{"Ref":"Rate"},"ThrottlingBurstLimit":{"Ref":"MethodBurst"},"CachingEnabled":{"Fn::If":["CacheGbIs0",false,true]},"CacheTtlInSeconds":{"Ref":"CacheTime"},"CacheDataEncrypted":true}""" },
        { "RestApiStage/Variables", """{"table":{"Fn::Sub":"${Table}"}}""" },
        { "AccessLog/LogGroupName", """{"Fn::Sub":"/aws/apigateway/${AWS::StackName}-${StageName}"}""" },
        { "UsagePlanpartners/Throttle", """{"RateLimit":{"Fn::If":["PlanRateIs0",{"Ref":"AWS::NoValue"},{"Ref":"PlanRate"}]},"BurstLimit":{"Fn::If":["BurstIs0",{"Ref":"AWS::NoValue"},{"Ref":"Burst"}]}}""" },
        { "UsagePlanpartners/Quota", """{"Fn::If":["PlanQuotaIs0",{"Ref":"AWS::NoValue"},{"Limit":{"Ref":"PlanQuota"},"Period":{"Ref":"Period"}}]}""" },
        { "FindPermission/SourceArn", """{"Fn::Sub":"arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${RestApi}/${StageName}/GET/orders/*"}""" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void A_setting_refers_to_its_parameter_in_both_templates(string path, string member)
    {
        Member(Sam, path).ShouldBe(member);
        Member(Plain, path).ShouldBe(member);
    }

    [Fact]
    public void Sams_function_and_the_plain_one_have_what_only_one_of_them_knows()
    {
        Member(Sam, "Orders/SnapStart").ShouldBe("""{"ApplyOn":{"Fn::If":["SnapIsTrue","PublishedVersions","None"]}}""");
        Member(Sam, "Orders/Policies").ShouldBe("""[{"Fn::Sub":"${Policy}"}]""");
        Member(Plain, "OrdersRole/ManagedPolicyArns/1")
            .ShouldBe("""{"Fn::If":["UseVpcIsTrue",{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"},{"Ref":"AWS::NoValue"}]}""");
        ((string)Sam["Resources"]!["AccessLog"]!["Condition"]!).ShouldBe("LogAccessIsTrue");
    }

    [Fact]
    public void Files_without_a_stack_have_the_defaults()
    {
        var document = JsonNode.Parse(StackParameterTests.File(StackSettings.Source, "openapi.json"))!;
        var client = JsonNode.Parse(StackParameterTests.File(StackSettings.Source, "openapi.client.json"))!;

        document["info"]!.ToJsonString().ShouldBe("""{"title":"orders","description":"The API of dev","version":"1.2"}""");
        document["x-amazon-apigateway-minimum-compression-size"].ShouldBeNull();
        ((string)document["paths"]!["/orders/{id}"]!["get"]!["x-amazon-apigateway-integration"]!["uri"]!).ShouldEndWith(":function:Orders/invocations");
        ((string)client["servers"]![0]!["variables"]!["stage"]!["default"]!).ShouldBe("dev");
        Sam["Description"].ShouldBeNull();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1024")]
    public void The_default_of_the_size_of_compressed_responses_is_in_the_document_and_not_in_the_template(string size)
    {
        var source = StackSettings.Source.Replace("Default = \"-1\", MinValue = -1)]\n[assembly: StackParameter(\"Rate\"", $"Default = \"{size}\", MinValue = -1)]\n[assembly: StackParameter(\"Rate\"", StringComparison.Ordinal);

        JsonNode.Parse(StackParameterTests.File(source, "openapi.json"))!["x-amazon-apigateway-minimum-compression-size"]!.ToJsonString().ShouldBe(size);
        StackParameterTests.Template(source)["Resources"]!["RestApi"]!["Properties"]!["Body"]!["x-amazon-apigateway-minimum-compression-size"].ShouldBeNull();
    }

    [Fact]
    public void The_templates_have_no_error_and_no_warning_before_and_after_sam() => InFolder(folder =>
    {
        File.WriteAllText(Path.Combine(folder, "template.json"), StackParameterTests.File(StackSettings.Source, "template.json"));
        File.WriteAllText(Path.Combine(folder, "plain.json"), StackParameterTests.File(StackSettings.Plain, "template.json", isPlain: true));
        Transform(folder);

        var (exitCode, output) = Run("cfn-lint", "template.json", "plain.json", "transformed.json");

        output.Trim().ShouldBe("");
        exitCode.ShouldBe(0);

        (int ExitCode, string Output) Run(string program, params string[] arguments) => StackSettingsTests.Run(folder, program, arguments);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_template_is_two_stacks_of_one_account(bool isPlain) => InFolder(folder =>
    {
        File.WriteAllText(Path.Combine(folder, "template.json"), StackParameterTests.File(StackSettings.Plain, "template.json", isPlain));
        if (!isPlain)
        {
            Transform(folder);
        }

        var stacks = JsonSerializer.Serialize(new Dictionary<string, Dictionary<string, string>>
        {
            ["dev"] = [],
            ["prod"] = new()
            {
                ["StageName"] = "live",
                ["ApiName"] = "orders-prod",
                ["Memory"] = "1024",
                ["Seconds"] = "30",
                ["UseVpc"] = "true",
                ["LogAccess"] = "true",
                ["Trace"] = "true",
                ["Table"] = "prod-items",
                ["CacheGb"] = "0.5",
                ["PlanQuota"] = "0",
                ["Concurrency"] = "5",
                ["Format"] = "Text",
            },
        });

        var (exitCode, output) = Run(folder, "python3", Script("two_stacks.py"), isPlain ? "template.json" : "transformed.json", stacks);

        exitCode.ShouldBe(0, output);
        var made = JsonNode.Parse(output)!;
        made["dev"]!.ToJsonString().ShouldBe(
            """{"memory":256,"timeout":20,"subnets":0,"table":"items","api":"orders","stage":"dev","logs":["/aws/lambda/dev-Orders"]}""");
        made["prod"]!.ToJsonString().ShouldBe(
            """{"memory":1024,"timeout":30,"subnets":1,"table":"prod-items","api":"orders-prod","stage":"live","logs":["/aws/apigateway/prod-live","/aws/lambda/prod-Orders"]}""");
    });

    private static string Member(JsonNode template, string path)
    {
        var parts = path.Split('/');
        var node = template["Resources"]![parts[0]]!["Properties"]!;
        foreach (var part in parts.Skip(1))
        {
            node = int.TryParse(part, out var index) ? node[index]! : node[part]!;
        }

        return node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static string Script(string name) => Path.Combine(Places.Root, "tests", "DeployFiles.Tests", "Tools", name);

    private static void Transform(string folder)
    {
        var (exitCode, output) = Run(folder, "python3", Script("transform.py"), ".", ".");
        exitCode.ShouldBe(0, output);
    }

    private static void InFolder(Action<string> act)
    {
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            act(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int ExitCode, string Output) Run(string folder, string program, params string[] arguments)
    {
        var (exitCode, output, errors) = ExternalProgram.Run(folder, program, arguments);
        return (exitCode, exitCode == 0 ? output : output + errors);
    }
}

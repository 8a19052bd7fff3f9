using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles.Backends;

/// <summary>Any action of a service, with a template of the user.</summary>
public sealed class AwsCallTests
{
    private static readonly Built Api = Built.Of(Generated.From(
        Compiler.Compile("""
        [assembly: RestApi("Api")]
        [assembly: StackParameter("Orders")]
        [assembly: StageVariable("bucket", "pictures")]
        public sealed record Order(string Id);
        public interface IServices
        {
            [HttpPost("/orders/{id}"), AwsCall("dynamodb", "TransactWriteItems"), RequestTemplate("request.vtl"), ResponseTemplate("response.vtl")]
            [Allow("arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Orders}", "dynamodb:PutItem", "dynamodb:UpdateItem")]
            [Allow("${Audit.Arn}", "dynamodb:PutItem"), MapStatus("400", 409)]
            Order Place(string id, [FromQuery] string? unused, [FromQuery("t"), To.Query("trace")] string? trace, [FromBody] Order order);

            [HttpPost("/events"), AwsCall("events", "PutEvents"), RequestTemplate("request.vtl"), IntegrationTimeout(5000), Returns(202)]
            [SendHeader("X-Amz-Target", "AWSEvents.PutEvents"), SendHeader("Content-Type", "application/x-amz-json-1.1"), Allow("*", "events:PutEvents")]
            void Report([FromBody] Order order);

            [HttpDelete("/files/{folder}/{name}"), AwsCall("s3", Path = "${stageVariables.bucket}/{folder}/{name}", Method = "DELETE"), Returns(204)]
            [SendQuery("versionId", "null"), Allow("arn:${AWS::Partition}:s3:::pictures/*", "s3:DeleteObjectVersion")]
            void Remove(string folder, string name);

            [HttpGet("/order/{id}"), DynamoDbGetItem("orders")] Order Get(string id);
        }
        """),
        files: [new ProjectFile("/project/request.vtl", "{\"Id\":\"$util.escapeJavaScript($input.params('id'))\"}"), new ProjectFile("/project/response.vtl", "{\"id\":\"x\"}")]));

    [Fact]
    public void A_call_has_the_action_and_the_users_templates()
    {
        var integration = Api.Integration("/orders/{id}", "post");

        integration.GetProperty("uri").GetString().ShouldBe("arn:${AWS::Partition}:apigateway:${AWS::Region}:dynamodb:action/TransactWriteItems");
        integration.GetProperty("httpMethod").GetString().ShouldBe("POST");
        integration.GetProperty("credentials").GetString().ShouldEndWith(":role/ApiIntegrations");
        integration.GetProperty("passthroughBehavior").GetString().ShouldBe("never");
        integration.GetProperty("requestTemplates").GetProperty("application/json").GetString().ShouldStartWith("{\"Id\"");
        Built.Text(integration.GetProperty("requestParameters")).ShouldBe("""{"integration.request.querystring.trace":"method.request.querystring.t"}""");
        integration.GetProperty("responses").EnumerateObject().Select(response => (response.Name, response.Value.GetProperty("statusCode").GetString())).ShouldBe(
            [("2[0-9][0-9]", "200"), ("400", "409"), ("default", "502")]);
        Api["vtl/Place/response-200.vtl"].ShouldBe("{\"id\":\"x\"}");
    }

    [Fact]
    public void A_call_sends_constant_headers_and_waits_as_long_as_it_says()
    {
        var integration = Api.Integration("/events", "post");

        Built.Text(integration.GetProperty("requestParameters")).ShouldBe(
            """{"integration.request.header.Content-Type":"'application/x-amz-json-1.1'","integration.request.header.X-Amz-Target":"'AWSEvents.PutEvents'"}""");
        integration.GetProperty("timeoutInMillis").GetInt32().ShouldBe(5000);
        Api["vtl/Report/response-202.vtl"].ShouldBe("#set($none = '')");
    }

    [Fact]
    public void A_call_by_a_path_fills_its_variables()
    {
        var integration = Api.Integration("/files/{folder}/{name}", "delete");

        integration.GetProperty("uri").GetString().ShouldEndWith(":s3:path/${stageVariables.bucket}/{folder}/{name}");
        integration.GetProperty("httpMethod").GetString().ShouldBe("DELETE");
        integration.TryGetProperty("requestTemplates", out _).ShouldBeFalse();
        Built.Text(integration.GetProperty("requestParameters")).ShouldBe(
            """{"integration.request.path.folder":"method.request.path.folder","integration.request.path.name":"method.request.path.name","integration.request.querystring.versionId":"'null'"}""");
    }

    [Fact]
    public void The_role_has_the_statements_that_the_calls_declare_beside_those_of_other_actions()
    {
        const string Table = "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/";
        Api.Resource("IntegrationRole").GetProperty("Policies")[0].GetProperty("PolicyDocument").GetProperty("Statement").EnumerateArray()
            .Select(statement => (Built.Text(statement.GetProperty("Resource")), Built.Text(statement.GetProperty("Action")))).ShouldBe(
            [
                ("""{"Fn::Sub":"${Audit.Arn}"}""", """["dynamodb:PutItem"]"""),
                ("\"*\"", """["events:PutEvents"]"""),
                ($$"""{"Fn::Sub":"{{Table}}${Orders}"}""", """["dynamodb:PutItem","dynamodb:UpdateItem"]"""),
                ($$"""{"Fn::Sub":"{{Table}}orders"}""", """["dynamodb:GetItem"]"""),
                ("""{"Fn::Sub":"arn:${AWS::Partition}:s3:::pictures/*"}""", """["s3:DeleteObjectVersion"]"""),
            ]);
    }

    [Fact]
    public void What_the_interface_sends_to_its_HTTP_backend_does_not_reach_a_service()
    {
        var api = Built.Of(Generated.From(
            Compiler.Compile("""
            [assembly: RestApi("Api")]
            [HttpBackend("https://a.example"), SendHeader("x-key", "secret"), MapStatus("404", 404)]
            public interface IBoth
            {
                [HttpGet("/a")] string A();
                [HttpPost("/b"), AwsCall("ssm", "PutParameter"), RequestTemplate("request.vtl"), Allow("*", "ssm:PutParameter"), Returns(204)] void B();
            }
            """),
            files: [new ProjectFile("/project/request.vtl", "{}")]));

        api.Integration("/a", "get").GetProperty("requestParameters").TryGetProperty("integration.request.header.x-key", out _).ShouldBeTrue();
        api.Integration("/b", "post").TryGetProperty("requestParameters", out _).ShouldBeFalse();
        api.Integration("/b", "post").GetProperty("responses").EnumerateObject().Select(response => response.Name).ShouldBe(["2[0-9][0-9]", "default"]);
    }
}

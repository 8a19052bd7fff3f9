using System.Text.Json;
using Sluice.Generator.Tests.DeployFiles.Dialect;
using Sluice.Generator.Tests.DeployFiles.Rendering;

namespace Sluice.Generator.Tests.DeployFiles.Backends;

public sealed class AwsServiceTests
{
    private const string Hostile = "a\",\"admin\":true,'\\ $input.body #set($x = 1) &Action=Delete%22\u00e9";

    private static readonly Built Api = Built.From("""
        [assembly: StageVariable("topic", "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:news")]
        [assembly: StageVariable("machine", "arn:aws:states:eu-west-1:123456789012:stateMachine:ship")]
        public sealed record Item(string Sku, decimal? Price, bool? Sold, string[]? Tags);
        public interface IServices
        {
            [HttpPost("/sqs/{id}"), SqsSendMessage("jobs.fifo", GroupBy = "id"), Returns(202)] void Sqs(string id, [FromHeader("x-t")] string? t, [FromBody] string[] body);
            [HttpPost("/sns"), SnsPublish("$stageVariables.topic"), Returns(202)] void Sns([FromBody] string[] body);
            [HttpPost("/events"), EventBridgePutEvents("default", Source = "it's", DetailType = "a \"b\""), Returns(202)] void Events([FromQuery] string? q, [FromBody] string[] body);
            [HttpPost("/kinesis"), KinesisPutRecord("stream"), Returns(202)] void Kinesis([FromBody] string[] body);
            [HttpPost("/steps"), StepFunctionsStartExecution("$stageVariables.machine"), Returns(202)] void Steps([FromQuery] string? q);
            [HttpGet("/items/{sku}"), DynamoDbGetItem("items")] Item Get(string sku);
            [HttpPut("/items/{sku}"), DynamoDbPutItem("items", OnlyNew = true)] void Put(string sku, [FromBody] Item item);
            [HttpPut("/optional/{sku}"), DynamoDbPutItem("items")] void PutOptional(string sku, [FromBody] Item? item);
            [HttpPost("/items"), DynamoDbPutItem("items")] void PutAll([FromBody] Item item);
            [HttpGet("/shelves/{n}"), DynamoDbQuery("items", Index = "byShelf")] Item[] Query([To.Key("shelf")] int n);
            [HttpGet("/pictures/{sku}"), S3GetObject("pictures", "{sku}.png")] void Picture(string sku);
        }
        """);

    /// <summary>What the templates are made of.</summary>
    internal static IEnumerable<string> Constructs => Api.Paths.Where(path => path.StartsWith("vtl/", StringComparison.Ordinal)).SelectMany(path => ConstructScanner.Scan(Api[path]));

    [Theory]
    [InlineData("Sns", "Message")]
    [InlineData("Sqs", "MessageBody")]
    public void A_form_holds_the_message_and_nothing_of_the_clients_choice(string operation, string field)
    {
        var form = Form(Render(operation, Hostile));

        var message = JsonDocument.Parse(form[field]).RootElement;
        (operation == "Sns" ? message[0] : message.GetProperty("body")[0]).GetString().ShouldBe(Hostile);
        form.Keys.ShouldBe(operation == "Sns" ? ["Action", "Version", "TopicArn", "Message"] : ["Action", "Version", "MessageBody", "MessageGroupId", "MessageDeduplicationId"]);
        form["Action"].ShouldBe(operation == "Sns" ? "Publish" : "SendMessage");
    }

    [Fact]
    public void A_message_of_several_values_holds_those_that_are_there()
    {
        JsonDocument.Parse(Form(Render("Sqs", Hostile))["MessageBody"]).RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "t", "body"]);
        JsonDocument.Parse(Form(Render("Sqs", null))["MessageBody"]).RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "body"]);
    }

    [Fact]
    public void An_events_detail_is_json_in_a_text()
    {
        var entry = Json(Render("Events", Hostile)).GetProperty("Entries")[0];

        entry.GetProperty("Source").GetString().ShouldBe("it's");
        entry.GetProperty("DetailType").GetString().ShouldBe("a \"b\"");
        var detail = Json(entry.GetProperty("Detail").GetString()!);
        detail.GetProperty("q").GetString().ShouldBe(Hostile);
        detail.GetProperty("body")[0].GetString().ShouldBe(Hostile);
    }

    [Fact]
    public void A_record_is_base64_and_an_execution_has_its_input_as_a_text()
    {
        var record = Json(Render("Kinesis", Hostile));
        Json(System.Text.Encoding.UTF8.GetString(record.GetProperty("Data").GetBytesFromBase64()))[0].GetString().ShouldBe(Hostile);
        record.GetProperty("PartitionKey").GetString().ShouldBe("request");

        var execution = Json(Render("Steps", Hostile));
        execution.GetProperty("stateMachineArn").GetString().ShouldBe("arn:aws:states:eu-west-1:123456789012:stateMachine:ship");
        Json(execution.GetProperty("input").GetString()!).GetProperty("q").GetString().ShouldBe(Hostile);
        Json(Json(Render("Steps", null)).GetProperty("input").GetString()!).EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public void A_key_is_decoded_and_quoted()
    {
        Built.Text(Json(Render("Get", "a%20b+c\"}"))).ShouldBe("""{"TableName":"items","Key":{"sku":{"S":"a b+c\"}"}}}""");
        Built.Text(Json(Render("Query", "1}"))).ShouldBe(
            """{"TableName":"items","IndexName":"byShelf","KeyConditionExpression":"#k = :k","ExpressionAttributeNames":{"#k":"shelf"},"ExpressionAttributeValues":{":k":{"N":"1}"}},"Limit":100,"ScanIndexForward":true}""");
    }

    [Theory]
    [InlineData("""{"price":1.5,"sold":true,"tags":["a","b'"]}""", """{"sku":{"S":"k"},"price":{"N":"1.5"},"sold":{"BOOL":true},"tags":{"L":[{"S":"a"},{"S":"b'"}]}}""")]
    [InlineData("""{"price":null}""", """{"sku":{"S":"k"}}""")]
    [InlineData("""{"sku":"other","price":"1\"},\"admin\":{\"BOOL\":true","sold":"\"x"}""", """{"sku":{"S":"k"},"price":{"N":"1\"},\"admin\":{\"BOOL\":true"},"sold":{"BOOL":false}}""")]
    [InlineData("{}", """{"sku":{"S":"k"}}""")]
    public void An_item_holds_what_the_body_has_as_attributes(string body, string item) =>
        Built.Text(Json(Engine.Render(Api["vtl/Put/request.vtl"], [new Request { Path = [new("sku", "k")], Body = body }]).Single().Text).GetProperty("Item")).ShouldBe(item);

    [Theory]
    [InlineData("Put", "{\"price\":", true)]
    [InlineData("Put", "", true)]
    [InlineData("Put", "null", true)]
    [InlineData("Put", "[{\"price\":1}]", true)]
    [InlineData("Put", "'{'", true)]
    [InlineData("PutOptional", "{\"price\":", true)]
    [InlineData("PutOptional", "[]", true)]
    [InlineData("PutOptional", "7", true)]
    [InlineData("PutOptional", "", false)]
    [InlineData("PutOptional", " null ", false)]
    [InlineData("PutOptional", "{}", false)]
    [InlineData("PutAll", "{\"price\":", true)]
    [InlineData("PutAll", "{}", false)]
    public void An_item_out_of_a_body_that_is_no_object_has_a_value_that_DynamoDB_refuses(string operation, string body, bool isRefused)
    {
        var item = Item(operation, body);

        item.EnumerateObject().Count(attribute => attribute.Value.GetRawText() == "{}").ShouldBe(isRefused ? 1 : 0);
        item.TryGetProperty("sku", out _).ShouldBe(operation != "PutAll");
    }

    [Theory]
    [InlineData("Put", 999, false)]
    [InlineData("Put", 1000, false)]
    [InlineData("Put", 1001, true)]
    [InlineData("PutAll", 1000, false)]
    [InlineData("PutAll", 1001, true)]
    public void A_list_that_is_longer_than_a_loop_runs_is_a_value_that_DynamoDB_refuses(string operation, int count, bool isRefused)
    {
        var tags = Item(operation, JsonSerializer.Serialize(new { tags = Enumerable.Range(0, count).Select(number => "t" + number) })).GetProperty("tags");

        if (isRefused)
        {
            tags.GetRawText().ShouldBe("{}");
        }
        else
        {
            tags.GetProperty("L").EnumerateArray().Select(tag => tag.GetProperty("S").GetString()).ShouldBe(Enumerable.Range(0, count).Select(number => "t" + number));
        }
    }

    [Theory]
    [InlineData(999, null)]
    [InlineData(1000, null)]
    [InlineData(1001, 502)]
    public void A_stored_list_that_is_longer_than_a_loop_runs_is_a_problem_and_never_cut(int count, int? status)
    {
        var list = JsonSerializer.Serialize(Enumerable.Range(0, count).Select(number => new { S = "t" + number }));
        var item = $$$"""{"sku":{"S":"k"},"tags":{"L":{{{list}}}}}""";

        var one = Engine.Render(Api["vtl/Get/response-200.vtl"], [new Request { Body = $$"""{"Item":{{item}}}""" }]).Single();
        var many = Engine.Render(Api["vtl/Query/response-200.vtl"], [new Request { Body = $$$"""{"Items":[{"sku":{"S":"first"}},{{{item}}},{}]}""" }]).Single();

        (one.Status, many.Status).ShouldBe((status, status));
        if (status is null)
        {
            Json(one.Text).GetProperty("tags").GetArrayLength().ShouldBe(count);
            Json(many.Text)[1].GetProperty("tags").GetArrayLength().ShouldBe(count);
        }
        else
        {
            Json(one.Text).GetProperty("detail").GetString().ShouldBe("A stored list has more than 1,000 elements, which is more than a mapping template can read.");
            one.Headers["Content-Type"].ShouldBe("application/problem+json");
            many.ShouldSatisfyAllConditions(() => many.Text.ShouldBe(one.Text), () => many.Headers["Content-Type"].ShouldBe("application/problem+json"));
        }
    }

    [Fact]
    public void The_schema_of_an_item_says_how_long_its_lists_may_be()
    {
        Api.Document.GetProperty("components").GetProperty("schemas").GetProperty("Item").GetProperty("properties").GetProperty("tags").GetProperty("maxItems").GetInt32().ShouldBe(1000);
        var own = Built.From("""
            public sealed record Item(string Sku, [property: System.ComponentModel.DataAnnotations.MaxLength(5)] string[] Few, [property: System.ComponentModel.DataAnnotations.MaxLength(5000)] string[] Many);
            public sealed record Shared(string Sku, string[] Tags);
            public interface IServices
            {
                [HttpPut("/items/{sku}"), DynamoDbPutItem("items")] void Put(string sku, [FromBody] Item item);
                [HttpPut("/shared/{sku}"), DynamoDbPutItem("items")] void PutShared(string sku, [FromBody] Shared item);
                [HttpPost("/shared"), SqsSendMessage("jobs")] void Send([FromBody] Shared item);
            }
            """).Document.GetProperty("components").GetProperty("schemas");
        own.GetProperty("Item").GetProperty("properties").GetProperty("few").GetProperty("maxItems").GetInt32().ShouldBe(5);
        own.GetProperty("Item").GetProperty("properties").GetProperty("many").GetProperty("maxItems").GetInt32().ShouldBe(1000);

        // A queue takes longer ones.
        own.GetProperty("Shared").GetProperty("properties").GetProperty("tags").TryGetProperty("maxItems", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{\"a\":[")]
    [InlineData("\"it's $input.body #set($x = 1)&Action=Delete")]
    public void A_message_that_is_not_JSON_is_the_clients_text_and_never_empty(string body)
    {
        string Rendered(string operation) => Engine.Render(Api[$"vtl/{operation}/request.vtl"], [new Request { Body = body, Path = [new("id", "i")], Context = new Dictionary<string, object?> { ["requestId"] = "r", ["extendedRequestId"] = "e" } }]).Single().Text;

        Form(Rendered("Sns"))["Message"].ShouldBe(body);
        Json(Form(Rendered("Sqs"))["MessageBody"]).GetProperty("body").GetString().ShouldBe(body);
        Json(Json(Rendered("Events")).GetProperty("Entries")[0].GetProperty("Detail").GetString()!).GetProperty("body").GetString().ShouldBe(body);
        System.Text.Encoding.UTF8.GetString(Json(Rendered("Kinesis")).GetProperty("Data").GetBytesFromBase64()).ShouldBe(body);
    }

    [Theory]
    [InlineData("""{"Item":{"sku":{"S":"it's \"k\""},"price":{"N":"1.50"},"sold":{"BOOL":false},"tags":{"L":[{"S":"a"}]},"internal":{"S":"x"}}}""", """{"sku":"it's \"k\"","price":1.50,"sold":false,"tags":["a"]}""", null)]
    [InlineData("""{"Item":{"price":{"N":"0"}}}""", """{"price":0}""", null)]
    [InlineData("{}", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404}""", 404)]
    public void An_item_becomes_the_result_and_none_is_404(string answer, string expected, int? status)
    {
        var rendered = Engine.Render(Api["vtl/Get/response-200.vtl"], [new Request { Body = answer }]).Single();

        Built.Text(Json(rendered.Text)).ShouldBe(Built.Text(Json(expected)));
        rendered.Status.ShouldBe(status);
    }

    [Fact]
    public void Items_become_a_list() =>
        Built.Text(Json(Engine.Render(
            Api["vtl/Query/response-200.vtl"],
            [new Request { Body = """{"Items":[{"sku":{"S":"a"},"price":{"N":"1"}},{"price":{"N":"2"}},{}],"Count":3}""" }]).Single().Text)).ShouldBe("""[{"sku":"a","price":1},{"price":2},{}]""");

    [Theory]
    [InlineData("com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException", 409)]
    [InlineData("com.amazon.coral.validate#ValidationException", null)]
    [InlineData("com.amazon.coral.service#AccessDeniedException", 502)]
    public void What_dynamodb_refuses_is_the_clients_only_where_it_is(string type, int? status)
    {
        var rendered = Engine.Render(Api["vtl/Put/response-400.vtl"], [new Request { Body = JsonSerializer.Serialize(new Dictionary<string, string> { ["__type"] = type, ["message"] = "secret" }) }]).Single();

        rendered.Status.ShouldBe(status);
        Json(rendered.Text).GetProperty("status").GetInt32().ShouldBe(status ?? 400);
        rendered.Text.ShouldNotContain("secret");
    }

    [Fact]
    public void An_event_that_the_bus_refused_is_502()
    {
        Engine.Render(Api["vtl/Events/response-202.vtl"], [new Request { Body = """{"FailedEntryCount":1,"Entries":[{"ErrorCode":"x"}]}""" }]).Single().Status.ShouldBe(502);
        Engine.Render(Api["vtl/Events/response-202.vtl"], [new Request { Body = """{"FailedEntryCount":0}""" }]).Single().ShouldSatisfyAllConditions(
            rendered => rendered.Status.ShouldBeNull(), rendered => rendered.Text.ShouldBe(""));
    }

    [Fact]
    public void The_role_may_what_the_operations_do_and_no_more()
    {
        Built.Text(Api.Resource("IntegrationRole").GetProperty("Policies")[0].GetProperty("PolicyDocument").GetProperty("Statement")).ShouldBe(
            """
            [{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:PutItem"],"Resource":{"Fn::Sub":"arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/items"}},{"Effect":"Allow","Action":["dynamodb:Query"],"Resource":{"Fn::Sub":"arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/items/index/byShelf"}},{"Effect":"Allow","Action":["events:PutEvents"],"Resource":{"Fn::Sub":"arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default"}},{"Effect":"Allow","Action":["kinesis:PutRecord"],"Resource":{"Fn::Sub":"arn:${AWS::Partition}:kinesis:${AWS::Region}:${AWS::AccountId}:stream/stream"}},{"Effect":"Allow","Action":["s3:GetObject"],"Resource":{"Fn::Sub":"arn:${AWS::Partition}:s3:::pictures/*"}},{"Effect":"Allow","Action":["sns:Publish"],"Resource":{"Fn::Sub":"arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:news"}},{"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":{"Fn::Sub":"arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:jobs.fifo"}},{"Effect":"Allow","Action":["states:StartExecution"],"Resource":"arn:aws:states:eu-west-1:123456789012:stateMachine:ship"}]
            """);
    }

    private static JsonElement Item(string operation, string body) =>
        Json(Engine.Render(Api[$"vtl/{operation}/request.vtl"], [new Request { Path = [new("sku", "k")], Body = body }]).Single().Text).GetProperty("Item");

    private static string Render(string operation, string? text) => Engine.Render(Api[$"vtl/{operation}/request.vtl"],
    [
        new Request
        {
            Path = [new("id", text ?? "i"), new("sku", text ?? "s"), new("n", text ?? "1")],
            Query = text is null ? [] : [new("q", text)],
            Headers = text is null ? [] : [new("X-T", text)],
            Body = JsonSerializer.Serialize(new[] { text ?? "b" }),
            Context = new Dictionary<string, object?> { ["requestId"] = "request", ["extendedRequestId"] = "extended" },
            StageVariables = new Dictionary<string, string> { ["topic"] = "arn:aws:sns:eu-west-1:1:news", ["machine"] = "arn:aws:states:eu-west-1:123456789012:stateMachine:ship" },
        },
    ]).Single().Text;

    private static Dictionary<string, string> Form(string text) => text.Split('&').Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}

using System.Text.Json;
using Sluice.Generator.Tests.DeployFiles.Dialect;
using Sluice.Generator.Tests.DeployFiles.Rendering;

namespace Sluice.Generator.Tests.DeployFiles.Backends;

/// <summary>Actions that change, delete and list items of a table, and executions of express workflows.</summary>
public sealed partial class ItemActionTests
{
    private const string Hostile = "a\",\"admin\":true,'\\ $input.body #set($x = 1) &Action=Delete%22\u00e9";

    private static readonly Built Api = Built.From("""
        [assembly: StageVariable("machine", "arn:aws:states:eu-west-1:123456789012:stateMachine:quote")]
        public sealed record Item(string Sku, string? Title, decimal? Price, bool? Sold, string[]? Tags);
        public sealed record Change(string? Title, decimal? Price, bool? Sold, string[]? Tags, string Note, string? Sku);
        public sealed record Fixed(string Title);
        public sealed record Page(Item[] Items, string? Next);
        public sealed record Orders(string? More, System.Collections.Generic.List<Order> Found);
        public sealed record Order(string Customer, int Number, System.Guid Id);
        public sealed record Quote(decimal Total);
        public interface IServices
        {
            [HttpPatch("/items/{sku}"), DynamoDbUpdateItem("items", OnlyExisting = true)] Item Change(string sku, [FromBody] Change change);
            [HttpPost("/items/{sku}"), DynamoDbUpdateItem("items"), Returns(204)] void Set(string sku, [FromBody] Change? change);
            [HttpPut("/items/{sku}"), DynamoDbUpdateItem("items"), Returns(204)] void Fix(string sku, [FromBody] Fixed change);
            [HttpDelete("/items/{sku}"), DynamoDbDeleteItem("items")] Item Take(string sku);
            [HttpDelete("/items/{sku}/existing"), DynamoDbDeleteItem("items", OnlyExisting = true), Returns(204)] void Remove(string sku);
            [HttpDelete("/items/{sku}/any"), DynamoDbDeleteItem("items"), Returns(204)] void Drop(string sku);
            [HttpGet("/items"), DynamoDbScan("items", Limit = 10, PageKeys = new[] { "sku" })] Page Scan([PageToken] string? next);
            [HttpGet("/cheap"), DynamoDbScan("items", Index = "byPrice")] Item[] ScanIndex();
            [HttpGet("/customers/{customer}/orders"), DynamoDbQuery("orders", Index = "byDate", PageKeys = new[] { "number", "id" })]
            Orders OrdersOf(string customer, [FromQuery("after"), PageToken] string? token);
            [HttpPost("/quotes/{id}"), StepFunctionsStartSyncExecution("$stageVariables.machine")] Quote Ask(string id, [FromQuery] string? q);
            [HttpPost("/checks"), StepFunctionsStartSyncExecution("$stageVariables.machine"), Returns(204)] void Check([FromBody] string[] body);
        }
        """);

    /// <summary>What the templates are made of.</summary>
    internal static IEnumerable<string> Constructs => Api.Paths.Where(path => path.StartsWith("vtl/", StringComparison.Ordinal)).SelectMany(path => ConstructScanner.Scan(Api[path]));

    [Fact]
    public void The_update_template_is_as_reviewed() => Api["vtl/Change/request.vtl"].ShouldBe("""
        #set($params = $input.params())
        #set($body = $input.path('$'))
        #if(!$input.json('$').startsWith('{'))#set($refused = 'x')#end
        #if($input.json('$').startsWith('{'))#if($body.keySet().size() > 1000)#set($refused = 'x')#end#end
        #foreach($name in $body.keySet())
        #if($name == 'title')#set($has0 = 'x')#set($names = 'x')#end
        #if($name == 'price')#set($has1 = 'x')#set($names = 'x')#end
        #if($name == 'sold')#set($has2 = 'x')#set($names = 'x')#end
        #if($name == 'tags')#set($has3 = 'x')#set($names = 'x')#end
        #end
        #if($body.title != '')#set($names = 'x')#set($values = 'x')#end
        #if($body.price != '')#set($names = 'x')#set($values = 'x')#end
        #if($body.sold != '')#set($names = 'x')#set($values = 'x')#end
        #if($body.tags != '')#set($names = 'x')#set($values = 'x')#end
        #if($body.note != '')#set($names = 'x')#set($values = 'x')#end
        #if($refused != '')
        {}#else
        {"TableName":"items","Key":{"sku":{"S":"$util.escapeJavaScript($util.urlDecode($params.path.get('sku').replaceAll("[+]","%2B"))).replaceAll("\\'","'")"}}##
        #if($names != ''),"UpdateExpression":"#set($comma = 'SET')##
        #if($body.title != '')$comma \u0023a0 = :a0#set($comma = ',')#end##
        #if($body.price != '')$comma \u0023a1 = :a1#set($comma = ',')#end##
        #if($body.sold != '')$comma \u0023a2 = :a2#set($comma = ',')#end##
        #if($body.tags != '')$comma \u0023a3 = :a3#set($comma = ',')#end##
        #if($body.note != '')$comma \u0023a4 = :a4#set($comma = ',')#end##
        #set($comma = ' REMOVE')##
        #if($has0 != '' && $body.title == '')$comma \u0023a0#set($comma = ',')#end##
        #if($has1 != '' && $body.price == '')$comma \u0023a1#set($comma = ',')#end##
        #if($has2 != '' && $body.sold == '')$comma \u0023a2#set($comma = ',')#end##
        #if($has3 != '' && $body.tags == '')$comma \u0023a3#set($comma = ',')#end##
        "#end##
        #set($comma = ','),"ExpressionAttributeNames":{"\u0023k":"sku"##
        #if($has0 != '')$comma"\u0023a0":"title"#set($comma = ',')#end##
        #if($has1 != '')$comma"\u0023a1":"price"#set($comma = ',')#end##
        #if($has2 != '')$comma"\u0023a2":"sold"#set($comma = ',')#end##
        #if($has3 != '')$comma"\u0023a3":"tags"#set($comma = ',')#end##
        #if($body.note != '')$comma"\u0023a4":"note"#set($comma = ',')#end##
        }##
        #if($values != '')#set($comma = ''),"ExpressionAttributeValues":{##
        #if($body.title != '')$comma":a0":{"S":"$util.escapeJavaScript("$body.title").replaceAll("\\'","'")"}#set($comma = ',')#end##
        #if($body.price != '')$comma":a1":{"N":"$util.escapeJavaScript("$body.price").replaceAll("\\'","'")"}#set($comma = ',')#end##
        #if($body.sold != '')$comma":a2":{"BOOL":#if("$body.sold" == 'true')true#else false#end}#set($comma = ',')#end##
        #if($body.tags != '')$comma":a3":#if($body.tags.size() > 1000){}#else {"L":[#foreach($one in $body.tags)#if($foreach.count > 1),#end{"S":"$util.escapeJavaScript("$one").replaceAll("\\'","'")"}#end]}#end#set($comma = ',')#end##
        #if($body.note != '')$comma":a4":{"S":"$util.escapeJavaScript("$body.note").replaceAll("\\'","'")"}#set($comma = ',')#end##
        }#end##
        ,"ConditionExpression":"attribute_exists(\u0023k)","ReturnValues":"ALL_NEW"}#end
        """);

    [Theory]
    [InlineData("""{"title":"t","price":1.5,"tags":["a'"]}""", "SET #a0 = :a0, #a1 = :a1, #a3 = :a3", """{"#k":"sku","#a0":"title","#a1":"price","#a3":"tags"}""", """{":a0":{"S":"t"},":a1":{"N":"1.5"},":a3":{"L":[{"S":"a'"}]}}""")]
    [InlineData("""{"price":null}""", " REMOVE #a1", """{"#k":"sku","#a1":"price"}""", null)]
    [InlineData("""{"title":"","sold":false,"note":null}""", "SET #a2 = :a2 REMOVE #a0", """{"#k":"sku","#a0":"title","#a2":"sold"}""", """{":a2":{"BOOL":false}}""")]
    [InlineData("""{"sku":"other","Title":"t"}""", null, """{"#k":"sku"}""", null)]
    [InlineData("{}", null, """{"#k":"sku"}""", null)]
    [InlineData("""{"title":"x\"},\":a9\":{\"S\":\"y","price":"1\"}","sold":"true\"","#a0":"z","tags":[]}""", "SET #a0 = :a0, #a1 = :a1, #a2 = :a2, #a3 = :a3",
        """{"#k":"sku","#a0":"title","#a1":"price","#a2":"sold","#a3":"tags"}""", """{":a0":{"S":"x\"},\":a9\":{\"S\":\"y"},":a1":{"N":"1\"}"},":a2":{"BOOL":false},":a3":{"L":[]}}""")]
    public void A_change_sets_what_the_body_has_and_removes_what_is_null(string body, string? expression, string names, string? values)
    {
        var request = Json(Render("Change", body));

        request.GetProperty("Key").GetRawText().ShouldBe("""{"sku":{"S":"k"}}""");
        (request.TryGetProperty("UpdateExpression", out var found) ? found.GetString() : null).ShouldBe(expression);
        Built.Text(request.GetProperty("ExpressionAttributeNames")).ShouldBe(names);
        (request.TryGetProperty("ExpressionAttributeValues", out var sent) ? Built.Text(sent) : null).ShouldBe(values);
        request.GetProperty("ConditionExpression").GetString().ShouldBe("attribute_exists(#k)");
        request.GetProperty("ReturnValues").GetString().ShouldBe("ALL_NEW");
    }

    [Theory]
    [InlineData("{}", """{"TableName":"items","Key":{"sku":{"S":"k"}}}""")]
    [InlineData("", """{"TableName":"items","Key":{"sku":{"S":"k"}}}""")]
    [InlineData("null", """{"TableName":"items","Key":{"sku":{"S":"k"}}}""")]
    [InlineData("""{"price":2}""", """{"TableName":"items","Key":{"sku":{"S":"k"}},"UpdateExpression":"SET #a1 = :a1","ExpressionAttributeNames":{"#a1":"price"},"ExpressionAttributeValues":{":a1":{"N":"2"}}}""")]
    public void A_change_without_a_condition_names_only_what_it_uses(string body, string request) => Built.Text(Json(Render("Set", body))).ShouldBe(request);

    [Theory]
    [InlineData("Change", "{\"price\":")]
    [InlineData("Change", "")]
    [InlineData("Change", "null")]
    [InlineData("Change", "[]")]
    [InlineData("Change", "\"{\"")]
    [InlineData("Set", "[]")]
    [InlineData("Set", "7")]
    [InlineData("Fix", "{\"price\":")]
    public void A_change_with_a_body_that_is_no_object_is_a_request_that_DynamoDB_refuses(string operation, string body) => Render(operation, body).Trim().ShouldBe("{}");

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public void A_body_with_more_members_than_a_loop_reads_is_refused(int count, bool isRefused)
    {
        var body = JsonSerializer.Serialize(Enumerable.Range(1, count - 1).ToDictionary(number => "m" + number, _ => 1).Append(new("title", 1)).ToDictionary());

        (Render("Change", body).Trim() == "{}").ShouldBe(isRefused);
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public void A_list_that_is_longer_than_a_loop_runs_is_a_value_that_DynamoDB_refuses(int count, bool isRefused)
    {
        var tags = Json(Render("Change", JsonSerializer.Serialize(new { tags = Enumerable.Range(0, count).Select(number => "t" + number) })))
            .GetProperty("ExpressionAttributeValues").GetProperty(":a3");

        (tags.GetRawText() == "{}").ShouldBe(isRefused);
    }

    [Fact]
    public void A_deletion_has_the_key_and_asks_for_what_the_operation_returns()
    {
        Built.Text(Json(Render("Take", "", "a%20b+c\"}"))).ShouldBe("""{"TableName":"items","Key":{"sku":{"S":"a b+c\"}"}},"ReturnValues":"ALL_OLD"}""");
        Built.Text(Json(Render("Remove", ""))).ShouldBe(
            """{"TableName":"items","Key":{"sku":{"S":"k"}},"ExpressionAttributeNames":{"#k":"sku"},"ConditionExpression":"attribute_exists(#k)"}""");
        Built.Text(Json(Render("Drop", ""))).ShouldBe("""{"TableName":"items","Key":{"sku":{"S":"k"}}}""");
        Json(Render("Drop", "", Hostile.Replace("%22", "", StringComparison.Ordinal))).EnumerateObject().Select(member => member.Name).ShouldBe(["TableName", "Key"]);
    }

    [Theory]
    [InlineData("Change", "200")]
    [InlineData("Take", "200")]
    public void The_items_attributes_become_the_result_and_none_is_404(string operation, string status)
    {
        var template = Api[$"vtl/{operation}/response-{status}.vtl"];

        var found = Engine.Render(template, [new Request { Body = """{"Attributes":{"sku":{"S":"it's"},"price":{"N":"2"},"secret":{"S":"x"}}}""" }]).Single();
        (found.Status, Built.Text(Json(found.Text))).ShouldBe((null, """{"sku":"it's","price":2}"""));
        Engine.Render(template, [new Request { Body = "{}" }]).Single().Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("Change", "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException", 404)]
    [InlineData("Remove", "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException", 404)]
    [InlineData("Drop", "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException", 502)]
    [InlineData("Scan", "com.amazon.coral.validate#ValidationException", null)]
    [InlineData("Scan", "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException", 502)]
    [InlineData("Ask", "com.amazonaws.swf.service.v2.model#InvalidExecutionInput", null)]
    [InlineData("Ask", "com.amazonaws.swf.service.v2.model#StateMachineDoesNotExist", 502)]
    public void A_refusal_of_the_service_is_400_only_if_the_client_caused_it(string operation, string type, int? status)
    {
        var rendered = Engine.Render(Api[$"vtl/{operation}/response-400.vtl"], [new Request { Body = $$"""{"__type":"{{type}}","message":"secret"}""" }]).Single();

        rendered.Status.ShouldBe(status);
        Json(rendered.Text).GetProperty("status").GetInt32().ShouldBe(status ?? 400);
        rendered.Text.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("""{"status":"SUCCEEDED","output":"{\"total\":1.50,\"note\":\"it's \\\"x\\\"\"}"}""", """{"total":1.50,"note":"it's \"x\""}""", null)]
    [InlineData("""{"status":"FAILED","error":"secret","cause":"{\"errorMessage\":\"secret\"}"}""", null, 502)]
    [InlineData("""{"status":"TIMED_OUT","error":"States.Timeout","cause":"secret"}""", null, 504)]
    [InlineData("""{"status":"SOMETHING_NEW","output":"secret"}""", null, 502)]
    [InlineData("{}", null, 502)]
    [InlineData("secret", null, 502)]
    public void The_output_of_an_execution_is_the_result_and_its_failure_a_problem(string answer, string? result, int? status)
    {
        var rendered = Engine.Render(Api["vtl/Ask/response-200.vtl"], [new Request { Body = answer }]).Single();
        var checkedOnly = Engine.Render(Api["vtl/Check/response-204.vtl"], [new Request { Body = answer }]).Single();

        (rendered.Status, checkedOnly.Status).ShouldBe((status, status));
        if (status is null)
        {
            rendered.Text.ShouldBe(result);
            checkedOnly.Text.ShouldBe("");
        }
        else
        {
            Json(rendered.Text).GetProperty("status").GetInt32().ShouldBe(status.Value);
            (rendered.Headers["Content-Type"], checkedOnly.Headers["Content-Type"]).ShouldBe(("application/problem+json", "application/problem+json"));
            (rendered.Text + checkedOnly.Text).ShouldNotContain("secret");
        }
    }

    [Fact]
    public void An_execution_has_its_input_as_a_text()
    {
        var execution = Json(Page("Ask", "q", Hostile, "id"));

        execution.GetProperty("stateMachineArn").GetString().ShouldBe("arn:aws:states:eu-west-1:123456789012:stateMachine:quote");
        Json(execution.GetProperty("input").GetString()!).GetProperty("q").GetString().ShouldBe(Hostile);
        Api.Integration("/quotes/{id}", "post").GetProperty("uri").GetString().ShouldEndWith(":states:action/StartSyncExecution");
    }

    [Fact]
    public void The_document_has_the_responses_and_the_token()
    {
        static IEnumerable<string> Statuses(JsonElement operation) => operation.GetProperty("responses").EnumerateObject().Select(response => response.Name);
        Statuses(Api.Operation("/items/{sku}", "patch")).ShouldBe(["200", "400", "404", "502"]);
        Statuses(Api.Operation("/items/{sku}", "delete")).ShouldBe(["200", "400", "404", "502"]);
        Statuses(Api.Operation("/items/{sku}/any", "delete")).ShouldBe(["204", "400", "502"]);
        Statuses(Api.Operation("/quotes/{id}", "post")).ShouldBe(["200", "400", "502", "504"]);
        Api.Operation("/items", "get").GetProperty("parameters")[0].GetProperty("name").GetString().ShouldBe("next");
        Api.Document.GetProperty("components").GetProperty("schemas").GetProperty("Change").GetProperty("properties").GetProperty("tags").GetProperty("maxItems").GetInt32().ShouldBe(1000);
    }

    [Fact]
    public void The_role_allows_exactly_what_the_operations_do()
    {
        const string Table = "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/";
        Api.Resource("IntegrationRole").GetProperty("Policies")[0].GetProperty("PolicyDocument").GetProperty("Statement").EnumerateArray()
            .Select(statement => (Built.Text(statement.GetProperty("Resource")), Built.Text(statement.GetProperty("Action")))).ShouldBe(
            [
                ($$"""{"Fn::Sub":"{{Table}}items"}""", """["dynamodb:DeleteItem","dynamodb:Scan","dynamodb:UpdateItem"]"""),
                ($$"""{"Fn::Sub":"{{Table}}items/index/byPrice"}""", """["dynamodb:Scan"]"""),
                ($$"""{"Fn::Sub":"{{Table}}orders/index/byDate"}""", """["dynamodb:Query"]"""),
                ("\"arn:aws:states:eu-west-1:123456789012:stateMachine:quote\"", """["states:StartSyncExecution"]"""),
            ]);
    }

    private static string Render(string operation, string body, string sku = "k") =>
        Engine.Render(Api[$"vtl/{operation}/request.vtl"], [new Request { Path = [new("sku", sku)], Body = body }]).Single().Text;

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}

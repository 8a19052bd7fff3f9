using System.Text.Json;
using Sluice.Generator.Tests.DeployFiles.Rendering;

namespace Sluice.Generator.Tests.DeployFiles.Backends;

/// <content>Pages of queries and scans.</content>
public sealed partial class ItemActionTests
{
    [Fact]
    public void A_scan_without_a_token_reads_from_the_start()
    {
        Built.Text(Json(Page("Scan", "next", null))).ShouldBe("""{"TableName":"items","Limit":10}""");
        Built.Text(Json(Page("Scan", "next", ""))).ShouldBe("""{"TableName":"items","Limit":10}""");
        Built.Text(Json(Page("ScanIndex", "next", null))).ShouldBe("""{"TableName":"items","IndexName":"byPrice","Limit":100}""");
    }

    [Theory]
    [InlineData("k")]
    [InlineData("a.b?c/d>>>~~~\u00e9\u20ac\ud83d\ude00")]
    [InlineData(Hostile)]
    public void The_token_of_a_page_leads_to_the_next_one(string key)
    {
        var answer = JsonSerializer.Serialize(new { Items = new[] { new { sku = new { S = key } } }, LastEvaluatedKey = new { sku = new { S = key } } });
        var page = Json(Engine.Render(Api["vtl/Scan/response-200.vtl"], [new Request { Body = answer }]).Single().Text);

        page.GetProperty("items")[0].GetProperty("sku").GetString().ShouldBe(key);
        var token = page.GetProperty("next").GetString()!;
        token.ShouldMatch("^[A-Za-z0-9_=-]+$");
        Json(Page("Scan", "next", token)).GetProperty("ExclusiveStartKey").GetProperty("sku").GetProperty("S").GetString().ShouldBe(key);
    }

    [Fact]
    public void The_last_page_has_no_token() =>
        Built.Text(Json(Engine.Render(Api["vtl/Scan/response-200.vtl"], [new Request { Body = """{"Items":[],"Count":0}""" }]).Single().Text)).ShouldBe("""{"items":[]}""");

    [Fact]
    public void A_token_of_several_keys_has_each_of_them_and_the_partition_key_is_that_of_the_request()
    {
        var answer = """{"Items":[{"customer":{"S":"c1"},"number":{"N":"7"},"id":{"S":"x"}}],"LastEvaluatedKey":{"customer":{"S":"c1"},"number":{"N":"7"},"id":{"S":"1.2/3"}}}""";
        var page = Json(Engine.Render(Api["vtl/OrdersOf/response-200.vtl"], [new Request { Body = answer }]).Single().Text);
        page.GetProperty("found")[0].GetProperty("number").GetInt32().ShouldBe(7);
        var token = page.GetProperty("more").GetString()!;

        var request = Json(Page("OrdersOf", "after", token, "c%2F2"));

        Built.Text(request.GetProperty("ExclusiveStartKey")).ShouldBe("""{"customer":{"S":"c/2"},"number":{"N":"7"},"id":{"S":"1.2/3"}}""");
        Built.Text(request.GetProperty("ExpressionAttributeValues")).ShouldBe("""{":k":{"S":"c/2"}}""");
        request.GetProperty("IndexName").GetString().ShouldBe("byDate");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("eA")]
    [InlineData("eA==.eA==.eA==")]
    [InlineData("eA==")]
    [InlineData("eA==.")]
    [InlineData(".eA==")]
    [InlineData("e+A=.eA==")]
    [InlineData("eA==.eA==\n")]
    [InlineData("eA==.eA==\"},\"customer\":{\"S\":\"other")]
    [InlineData("{\"customer\":{\"S\":\"other\"}}")]
    [InlineData(Hostile)]
    public void A_token_that_no_page_had_is_a_request_that_DynamoDB_refuses(string token) => Page("OrdersOf", "after", token, "mine").Trim().ShouldBe("{}");

    [Fact]
    public void A_forged_token_changes_no_more_than_the_values_of_the_declared_keys()
    {
        static string Part(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)).Replace('+', '-').Replace('/', '_');
        const string Forged = "1\"},\"customer\":{\"S\":\"other\"},\"x\":{\"S\":\"'$input.body#set($x=1)";

        var request = Json(Page("OrdersOf", "after", Part(Forged) + "." + Part("\u0000\u001f\\"), "mine"));

        request.GetProperty("ExclusiveStartKey").EnumerateObject().Select(member => member.Name).ShouldBe(["customer", "number", "id"]);
        request.GetProperty("ExclusiveStartKey").GetProperty("customer").GetProperty("S").GetString().ShouldBe("mine");
        request.GetProperty("ExclusiveStartKey").GetProperty("number").GetProperty("N").GetString().ShouldBe(Forged);
        request.GetProperty("ExclusiveStartKey").GetProperty("id").GetProperty("S").GetString().ShouldBe("\u0000\u001f\\");
        request.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["TableName", "IndexName", "KeyConditionExpression", "ExpressionAttributeNames", "ExpressionAttributeValues", "Limit", "ScanIndexForward", "ExclusiveStartKey"]);
    }

    [Fact]
    public void A_token_of_bytes_that_are_no_text_is_still_JSON() =>
        Json(Page("Scan", "next", "_____w==")).GetProperty("ExclusiveStartKey").GetProperty("sku").GetProperty("S").GetString().ShouldNotBeEmpty();

    private static string Page(string operation, string name, string? token, string customer = "c") => Engine.Render(Api[$"vtl/{operation}/request.vtl"],
    [
        new Request
        {
            Path = [new("customer", customer), new("id", "i")],
            Query = token is null ? [] : [new(name, token)],
            StageVariables = new Dictionary<string, string> { ["machine"] = "arn:aws:states:eu-west-1:123456789012:stateMachine:quote" },
        },
    ]).Single().Text;
}

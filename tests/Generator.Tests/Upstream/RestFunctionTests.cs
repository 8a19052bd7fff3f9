using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>Functions of Amazon.Lambda.Annotations compile unchanged, without a warning, and mean what they meant.</summary>
public sealed class RestFunctionTests
{
    [Theory]
    [InlineData("""{"sku":"abc","extra":"2","factor":"10"}""", "50")]
    [InlineData("""{"sku":"abc"}""", "0")]
    [InlineData("""{"sku":"a%20c","factor":"2"}""", "6")]
    public async Task A_value_that_the_request_lacks_is_its_types_default(string payload, string answer) =>
        (await Start("PriceOfSku").CallAsync(payload)).ShouldBe(answer);

    [Fact]
    public async Task A_value_that_cannot_be_read_is_400() =>
        (await Start("PriceOfSku").ErrorsAsync("""{"sku":"abc","extra":"many","factor":"x"}"""))
            .ShouldBe(["extra: The value 'many' is not valid for extra.", "x-factor: The value 'x' is not valid for x-factor."]);

    [Theory]
    [InlineData("""{"order":"o1","search":"red"}""", "<o1|red|2>")]
    [InlineData("""{"order":"o1"}""", "<o1|null|2>")]
    public async Task A_string_is_sent_as_plain_text(string payload, string text)
    {
        var answer = JsonNode.Parse(await Start("ShopOrdersNoteGenerated").CallAsync(payload))!;

        ((int)answer["status"]!).ShouldBe(200);
        ((string)answer["headers"]!["Content-Type"]!).ShouldBe("text/plain; charset=utf-8");
        ((string)answer["body"]!).ShouldBe(text);
    }

    [Fact]
    public async Task Members_keep_their_declared_names_and_null_is_left_out() =>
        (await Start("ShopOrdersPlaceGenerated").CallAsync("""{"order":{"SKU":"s","itemCount":2,"Lines":[{"unitPrice":5}]}}"""))
            .ShouldBe("""{"Sku":"s","ItemCount":3,"Lines":[{"UnitPrice":5}]}""");

    [Fact]
    public async Task Camel_case_is_that_of_the_serializer_that_says_so()
    {
        var source = Shop.Source.Replace("SystemTextJson.Default", "SystemTextJson.CamelCase", StringComparison.Ordinal);

        (await UpstreamCode.Start("ShopOrdersPlaceGenerated", source).CallAsync("""{"order":{"sku":"s"}}""")).ShouldBe("""{"sku":"s","itemCount":1,"lines":[]}""");
    }

    [Fact]
    public async Task No_body_is_400() =>
        (await Start("ShopOrdersPlaceGenerated").ErrorsAsync("""{"order":""}""")).ShouldHaveSingleItem();

    [Fact]
    public async Task A_body_that_is_a_string_is_the_text_as_it_was_sent() =>
        ((string)JsonNode.Parse(await Start("ShopOrdersImportGenerated").CallAsync("""{"text":"a,b\n"}"""))!["body"]!).ShouldBe("A,B\n");

    [Theory]
    [InlineData("HttpResults.Ok(new byte[] { 1 })")]
    [InlineData("HttpResults.Ok(new System.IO.MemoryStream()).AddHeader(\"a\", \"b\")")]
    [InlineData("HttpResults.NewResult(System.Net.HttpStatusCode.OK, new List<byte>())")]
    public void Bytes_that_only_a_proxy_integration_decodes_are_refused_where_the_code_shows_them(string result) =>
        UpstreamCode.Generate(Shop.Source.Replace("HttpResults.Ok(Three)", result, StringComparison.Ordinal)).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("SLUICE088");

    [Theory]
    [InlineData("string", "x")]
    [InlineData("int", "7")]
    [InlineData("bool", "true")]
    public async Task An_authorizers_value_that_is_missing_is_401(string type, string value)
    {
        var source = Shop.Source.Replace("(Name = \"principal\")] string principal", $"(Name = \"principal\")] {type} principal", StringComparison.Ordinal);
        foreach (var head in new[] { "", "#nullable disable\n#pragma warning disable CS8632\n" })
        {
            var api = UpstreamCode.Start("ShopOrdersCancelGenerated", head + source);

            (await api.CallAsync($$"""{"id":"7","principal":"{{value}}"}""")).ShouldBe("null");
            (await api.CallAsync("""{"id":"7"}""")).ShouldStartWith("{ \"sluice\":1,\"status\":401,");
            (await api.CallAsync("""{"id":"7","principal":""}""")).ShouldStartWith("{ \"sluice\":1,\"status\":401,");
        }
    }

    [Fact]
    public async Task A_method_that_returns_nothing_answers_200_with_an_authorizers_value_and_the_context()
    {
        (await Start("ShopOrdersCancelGenerated").CallAsync("""{"id":"7","principal":"ada"}""")).ShouldBe("null");
        (await Start("ShopOrdersCancelGenerated").ErrorsAsync("""{"id":"7"}""")).ShouldHaveSingleItem();
        (await Start("ShopOrdersCancelGenerated").CallAsync("""{"id":"7"}""")).ShouldContain("\"status\":401");
    }

    [Fact]
    public async Task A_proxy_response_keeps_status_headers_and_body()
    {
        var answer = JsonNode.Parse(await Start("ShopAnswersResponseGenerated").CallAsync("""{"status":"418"}"""))!;

        ((int)answer["status"]!).ShouldBe(418);
        ((string)answer["body"]!).ShouldBe("""{"a":1}""");
        answer["headers"]!.ToJsonString().ShouldBe("""{"x-one":"1","x-two":"a, b"}""");
    }

    [Theory]
    [InlineData("true", 200, "a, b", "application/json", """{"Sku":"s","ItemCount":0,"Lines":[]}""")]
    [InlineData("false", 404, null, "text/plain", "none")]
    public async Task An_HTTP_result_keeps_status_headers_and_body(string found, int status, string? many, string type, string body)
    {
        var answer = JsonNode.Parse(await Start("ShopAnswersResultGenerated").CallAsync($$"""{"found":"{{found}}"}"""))!;

        ((int)answer["status"]!).ShouldBe(status);
        ((string?)answer["headers"]!["x-many"]).ShouldBe(many);
        ((string)answer["headers"]!["content-type"]!).ShouldBe(type);
        ((string)answer["body"]!).ShouldBe(body);
    }

    [Fact]
    public async Task An_HTTP_result_may_come_later_and_without_a_body()
    {
        var answer = JsonNode.Parse(await Start("ShopAnswersLaterGenerated").CallAsync("{}"))!;

        ((int)answer["status"]!).ShouldBe(201);
        ((string)answer["headers"]!["location"]!).ShouldBe("/orders/7");
        ((string)answer["body"]!).ShouldBe("");
    }

    [Fact]
    public async Task Bytes_of_an_HTTP_result_fail_with_the_cure() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => Start("ShopAnswersBytesGenerated").CallAsync("{}"))).Message.ShouldContain("[Produces]");

    private static readonly Generated Generated = UpstreamCode.Generate(Shop.Source);

    private static RunningApi Start(string functionId)
    {
        Generated.Complaints.ShouldBeEmpty();
        return RunningApi.Start(Generated, functionId);
    }
}

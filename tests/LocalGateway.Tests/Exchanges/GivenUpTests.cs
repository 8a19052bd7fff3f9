using System.Diagnostics;
using System.Text;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Exchanges;

/// <summary>Work ends with the request that it is for.</summary>
[Collection(Alone.Name)]
public sealed class GivenUpTests
{
    // A list in a list …, where each level tries two schemas: 2^40 attempts.
    private const string Explosive = "\"components\":{\"schemas\":{\"L\":{\"type\":\"array\",\"items\":{\"anyOf\":[{\"allOf\":[{\"$ref\":\"#/components/schemas/L\"},{\"maxItems\":0}]},{\"$ref\":\"#/components/schemas/L\"}]}}}}";

    [Fact]
    public async Task A_validation_ends_when_the_client_hangs_up()
    {
        using var client = new CancellationTokenSource(200);
        var (status, detail, time) = await SendAsync(Validated(29_000), Nested(40), client);
        status.ShouldBe(504);
        detail.ShouldBe("The client closed the connection, so the gateway stopped the work on its request.");
        time.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_validation_ends_with_the_integrations_timeout()
    {
        var (status, detail, time) = await SendAsync(Validated(300), Nested(40));
        status.ShouldBe(504);
        detail.ShouldBe("Execution failed due to a timeout error");
        time.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_rendering_ends_when_the_client_hangs_up_and_after_the_integrations_timeout()
    {
        const string Loop = "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])#end#end#end";
        var api = new TestApi(TestApi.Document(TestApi.Path("/a", "post", $"\"type\":\"mock\",\"timeoutInMillis\":100,\"requestTemplates\":{{\"application/json\":\"{Loop}\"}},\"responses\":{{\"default\":{{\"statusCode\":200}}}}")));
        var (status, detail, time) = await SendAsync(api, []);
        status.ShouldBe(504);
        detail.ShouldBe("Execution failed due to a timeout error");
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        (status, detail, _) = await SendAsync(api, [], gone);
        status.ShouldBe(504);
        detail.ShouldBe("The client closed the connection, so the gateway stopped the work on its request.");
        time.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_search_of_the_body_for_a_parameter_ends_when_the_client_hangs_up()
    {
        const string Mapped = "\"requestParameters\":{\"integration.request.header.x\":\"method.request.body.a..b\"}";
        var api = new TestApi(
            TestApi.Document(TestApi.Path("/a", "post", $"\"type\":\"http\",\"httpMethod\":\"POST\",\"uri\":\"http://x/\",{Mapped},\"responses\":{{\"default\":{{\"statusCode\":200}}}}")),
            new FakeBackend());
        var body = Encoding.UTF8.GetBytes($"{{\"a\":[{string.Join(',', Enumerable.Repeat("{\"b\":1}", 1_000))}]}}");
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        var (status, detail, _) = await SendAsync(api, body, gone);

        status.ShouldBe(504);
        detail.ShouldBe("The client closed the connection, so the gateway stopped the work on its request.");
    }

    [Theory]
    [InlineData("{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"number\",\"minimum\":1,\"maximum\":9,\"multipleOf\":2}}}")]
    [InlineData("{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"integer\",\"enum\":[1,1e5]}}}")]
    [InlineData("{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"array\",\"uniqueItems\":true}}}")]
    public async Task A_million_digits_are_validated_at_once(string schema)
    {
        var api = new TestApi(
            TestApi.Document(
                TestApi.Path("/a", "post", "\"type\":\"http\",\"httpMethod\":\"POST\",\"uri\":\"http://x/\",\"responses\":{\"default\":{\"statusCode\":200}}", $"\"requestBody\":{{\"content\":{{\"application/json\":{{\"schema\":{schema}}}}}}},\"x-amazon-apigateway-request-validator\":\"all\""),
                "\"x-amazon-apigateway-request-validators\":{\"all\":{\"validateRequestBody\":true}}"),
            new FakeBackend());
        foreach (var number in new[] { new string('1', 1_000_000), $"1.{new string('1', 1_000_000)}", $"1e{new string('1', 1_000_000)}" })
        {
            var body = schema.Contains("array", StringComparison.Ordinal) ? $"{{\"x\":[{number},{number}]}}" : $"{{\"x\":{number}}}";
            var (status, _, time) = await SendAsync(api, Encoding.UTF8.GetBytes(body));
            status.ShouldBe(400);
            time.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        }
    }

    [Fact]
    public async Task A_body_that_is_wrong_in_a_hundred_thousand_places_gets_a_short_answer()
    {
        var api = new TestApi(
            TestApi.Document(
                TestApi.Path("/a", "post", "\"type\":\"http\",\"httpMethod\":\"POST\",\"uri\":\"http://x/\",\"responses\":{\"default\":{\"statusCode\":200}}", "\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":1}}}}},\"x-amazon-apigateway-request-validator\":\"all\""),
                "\"x-amazon-apigateway-request-validators\":{\"all\":{\"validateRequestBody\":true}}"),
            new FakeBackend());
        var reply = await api.SendAsync("POST", "/prod/a", $"[\"{new string('x', 1_000_000)}\"{string.Concat(Enumerable.Repeat(",1", 100_000))}]", ("Content-Type", "application/json"));
        reply.Status.ShouldBe(400);
        reply.Exchange.Fault!.ValidationErrors!.Length.ShouldBeInRange(1_000, 100_000);
    }

    private static TestApi Validated(int timeout) => new(
        TestApi.Document(
            TestApi.Path("/a", "post", $"\"type\":\"http\",\"httpMethod\":\"POST\",\"uri\":\"http://x/\",\"timeoutInMillis\":{timeout},\"responses\":{{\"default\":{{\"statusCode\":200}}}}", "\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/L\"}}}},\"x-amazon-apigateway-request-validator\":\"all\""),
            Explosive + ",\"x-amazon-apigateway-request-validators\":{\"all\":{\"validateRequestBody\":true}}"),
        new FakeBackend());

    private static byte[] Nested(int depth) => Encoding.UTF8.GetBytes($"{new string('[', depth)}1{new string(']', depth)}");

    private static async Task<(int Status, string? Detail, TimeSpan Time)> SendAsync(TestApi api, byte[] body, CancellationTokenSource? client = null)
    {
        var headers = new HeaderList();
        headers.Add("Content-Type", "application/json");
        var started = Stopwatch.GetTimestamp();
        using var exchange = api.Gateway.Begin(new() { Method = "POST", Target = RequestTarget.Parse("/prod/a"), Headers = headers, Body = body }, aborted: client?.Token ?? TestContext.Current.CancellationToken);
        var reply = await Task.Run(() => api.Gateway.AnswerAsync(exchange).AsTask(), TestContext.Current.CancellationToken);
        return (reply.Status, exchange.Fault?.Detail, Stopwatch.GetElapsedTime(started));
    }
}

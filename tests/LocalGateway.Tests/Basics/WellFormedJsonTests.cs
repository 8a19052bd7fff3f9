using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Authorization.Lambda;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.GatewayResponses;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.LocalGateway.Page;
using Sluice.LocalGateway.Page.Json;
using Sluice.LocalGateway.Page.Messages;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Basics;

/// <summary>.NET throws at half of a surrogate pair and at bytes that are not UTF-8, where Java reads on. Nothing here may.</summary>
public sealed class WellFormedJsonTests
{
    private const string Schema = "\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\",\"properties\":{\"s\":{\"type\":\"string\",\"maxLength\":3,\"pattern\":\"^\\\\W*$\"},"
        + "\"e\":{\"enum\":[\"a\"]},\"u\":{\"type\":\"array\",\"uniqueItems\":true}},\"additionalProperties\":{\"type\":\"string\"}}}}},\"x-amazon-apigateway-request-validator\":\"all\"";

    public static TheoryData<string> Hostile => ["\\ud800", "\\udfff", "\\uD83D\\uD83D", "\\ude00\\ud83d", "\\\\\\ud800", "\u0000\u0001"];

    [Theory]
    [InlineData("""{"a":"\ud800"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"\udfff":"\\ud800"}""", """{"\ufffd":"\\ud800"}""")]
    [InlineData("""{"a":"\ud83d\ud83d\ude00"}""", """{"a":"\ufffd\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud8""", """{"a":"\ud8""")]
    [InlineData("\\", "\\")]
    public void Half_of_a_pair_is_replaced_and_nothing_else(string text, string mended)
        => Encoding.UTF8.GetString(WellFormedJson.Mend(Encoding.UTF8.GetBytes(text)).Span).ShouldBe(mended);

    [Fact]
    public void A_text_without_one_is_not_copied()
    {
        ReadOnlyMemory<byte> text = "{\"a\":\"\\u00e9\"}"u8.ToArray();
        WellFormedJson.Mend(text).Equals(text).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_validated_body_is_never_a_fault_of_the_gateway(string text)
    {
        var api = new TestApi(TestApi.Document(
            TestApi.Path("/a", "post", "\"type\":\"http\",\"httpMethod\":\"POST\",\"uri\":\"http://x/\",\"responses\":{\"default\":{\"statusCode\":200}}", Schema),
            "\"x-amazon-apigateway-request-validators\":{\"all\":{\"validateRequestBody\":true,\"validateRequestParameters\":true}}"), new FakeBackend());
        foreach (var body in new[] { $"{{\"s\":\"{text}\"}}", $"{{\"{text}\":\"{text}\"}}", $"{{\"{text}\":1}}", $"{{\"e\":\"{text}\"}}", $"{{\"u\":[\"{text}\",{{\"{text}\":\"{text}\"}}]}}" })
        {
            var reply = await api.SendAsync("POST", "/prod/a", body, ("Content-Type", "application/json"));
            reply.Status.ShouldBeOneOf(200, 400);
        }

        var bytes = await api.SendAsync("POST", "/prod/a", [.. "{\"s\":\""u8, 0xff, 0xc0, .. "\"}"u8], [("Content-Type", "application/json")]);
        bytes.Status.ShouldBeOneOf(200, 400);
    }

    [Fact]
    public async Task Half_of_a_pair_counts_as_one_character_and_passes_on_as_it_was_sent()
    {
        var backend = new FakeBackend();
        var api = new TestApi(TestApi.Document(
            TestApi.Path("/a", "post", "\"type\":\"http\",\"httpMethod\":\"POST\",\"uri\":\"http://x/\",\"responses\":{\"default\":{\"statusCode\":200}}", Schema),
            "\"x-amazon-apigateway-request-validators\":{\"all\":{\"validateRequestBody\":true}}"), backend);
        (await api.SendAsync("POST", "/prod/a", """{"s":"\ud800"}""", ("Content-Type", "application/json"))).Status.ShouldBe(200);
        backend.ReceivedText.ShouldBe("""{"s":"\ud800"}""");
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Answers_of_functions_are_read(string text)
    {
        ErrorMessage.Find(Encoding.UTF8.GetBytes($"{{\"{text}\":1,\"errorMessage\":\"a{text}\"}}")).ShouldBe(text.StartsWith('\0') ? "" : $"a{Read(text)}");
        ProxyReply.Read(Encoding.UTF8.GetBytes($"{{\"statusCode\":\"{text}\"}}"), wantsBytes: false).ShouldBeNull();
        ProxyReply.Read(Encoding.UTF8.GetBytes($"{{\"body\":\"{text}\",\"headers\":{{\"{text}\":\"{text}\",\"x\":\"{text}\"}}}}"), wantsBytes: false)?.Headers.Find("x").ShouldBe(Read(text));
        ProxyReply.Read(Encoding.UTF8.GetBytes($"{{\"{text}\":\"\"}}"), wantsBytes: true).ShouldBeNull();
        var none = FrozenDictionary<string, string>.Empty;
        var answer = $"{{\"principalId\":\"{text}\",\"policyDocument\":{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\":\"Allow\",\"Action\":\"{text}\",\"Resource\":\"{text}\"}}]}},\"context\":{{\"{text}\":\"{text}\"}}}}";
        if (text.StartsWith('\0'))
        {
            Should.Throw<FormatException>(() => AuthorizerAnswer.Read(Encoding.UTF8.GetBytes(answer), none));
        }
        else
        {
            AuthorizerAnswer.Read(Encoding.UTF8.GetBytes(answer), none).Principal.ShouldBe(Read(text));
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Documents_and_stacks_are_checked(string text)
    {
        var document = Encoding.UTF8.GetBytes($"{{\"openapi\":\"3.0.1\",\"info\":{{\"title\":\"{text}\",\"{text}\":\"{text}\"}},\"paths\":{{\"/{text}\":{{\"get\":{{\"description\":\"{text}\"}}}}}}}}");
        if (Parse(document) is { } problem)
        {
            // Whoever wrote the file can correct it, so it is refused, with its place.
            DocumentLint.Check(document).ShouldBe([$"{problem.Place}: {problem.Problem}"]);
            return;
        }

        DocumentLint.Check(document).ShouldNotBeNull();
        JsonFile.Parse(document, "openapi.json").Find("info")!.Value.Find("title")!.Value.Text().ShouldBe(Read(text));
        StackLint.Check(Encoding.UTF8.GetBytes($"{{\"Description\":\"{text}\",\"Resources\":{{\"{text}\":{{\"Type\":\"{text}\",\"Properties\":{{\"Ref\":\"{text}\",\"Fn::Sub\":\"{text}\"}}}}}}}}"), document).ShouldNotBeNull();
    }

    private static DocumentException? Parse(byte[] document)
    {
        try
        {
            JsonFile.Parse(document, "openapi.json");
            return null;
        }
        catch (DocumentException problem)
        {
            return problem;
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task The_page_shows_and_renders_it(string text)
    {
        var gateway = new TestApi(TestApi.Document(TestApi.MockPath("/a", "post", "{\"statusCode\":200} $input.json('$') $input.path('$.s')"))).Gateway;
        var store = new JourneyStore();
        var body = Encoding.UTF8.GetBytes($"{{\"s\":\"{text}\"}}");
        using var exchange = gateway.Begin(new() { Method = "POST", Target = RequestTarget.Parse("/prod/a"), Body = body }, aborted: TestContext.Current.CancellationToken);
        var journey = store.Begin(exchange)!;
        exchange.AddObserver(journey);
        await gateway.AnswerAsync(exchange);
        using var output = new PooledBuffer();
        JourneyJson.Write(journey, output);
        JsonDocument.Parse(output.Memory).Dispose();
        output.Clear();
        var template = text.StartsWith('\0') ? "x" : text;
        var message = PageMessage.Parse(Encoding.UTF8.GetBytes($"{{\"id\":\"{journey.RequestId}\",\"side\":\"request\",\"template\":\"{template} $input.path('$.s') $input.json('$')\"}}"))!.Value;
        Rerun.Run(gateway, store, message, output, TestContext.Current.CancellationToken).ShouldBe(PageAnswer.Done);
        JsonDocument.Parse(output.Memory).Dispose();
        output.Clear();
        Rerun.WriteCase(gateway, store, message, output, TestContext.Current.CancellationToken).ShouldBe(PageAnswer.Done);
        JsonDocument.Parse(output.Memory).Dispose();
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("a\udc00b")]
    public void What_the_gateway_itself_says_is_JSON(string text)
    {
        using var json = JsonDocument.Parse(FaultValues.Quote(text));
        json.RootElement.GetString()!.ShouldContain("\ufffd");
        HeaderText.Clean(text).ShouldBe(text);
    }

    private static string Read(string text)
    {
        using var json = WellFormedJson.Parse(Encoding.UTF8.GetBytes($"\"{(text.StartsWith('\0') ? "" : text)}\""));
        return json.RootElement.GetString()!;
    }
}

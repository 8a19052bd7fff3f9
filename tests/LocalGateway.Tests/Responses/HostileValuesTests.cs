using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Tests.Authorization;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Responses;

/// <summary>Text of strangers in overrides, function errors, proxies' answers and authorizers' answers changes no status and no header that it should not.</summary>
public sealed class HostileValuesTests
{
    private const int Values = 2_000;

    private static readonly char[] LineBreaks = ['\r', '\n', '\0'];

    private static readonly string[] Parts =
    [
        "\r\n", "\n", "\r", "\0", "\u0085", "\u2028", ": ", "Set-Cookie: sid=evil", "HTTP/1.1 200 OK", "\r\n\r\n<script>", "\"", "\\", "'", "{ \"sluice\":1,\"status\":200",
        "errorMessage", "\",\"errorMessage\":\"ok", "$context.responseOverride.status", "#set($context.responseOverride.status = 200)", "$!{x}", "%0d%0a", "é", "\ud83d\ude00",
        "Task timed out after 1.00 seconds", ".*", "200", "a", "Transfer-Encoding", "Content-Length: 0", "\t", " ", "\x7f", "\x1b[31m",
    ];

    [Fact]
    public async Task A_value_in_an_override_stays_in_its_header()
    {
        var template = "{\"statusCode\":200}#set($context.responseOverride.header.X-Value = $input.path('$.v'))#set($context.responseOverride.status = 418)";
        var api = new TestApi(TestApi.Document(TestApi.MockPath("/a", "post", template)));
        foreach (var value in Generate())
        {
            var reply = await api.SendAsync("POST", "/prod/a", JsonSerializer.Serialize(new { v = value }));
            reply.Status.ShouldBe(418, reply.Detail);
            reply.Headers.Select(header => header.Key).ShouldBe(["Content-Type", "X-Value", "x-amzn-RequestId", "x-amz-apigw-id"]);
            reply.Headers.Find("X-Value")!.ShouldNotContain('\n');
            reply.Headers.Find("X-Value")!.ShouldNotContain('\r');
            reply.Headers.Find("X-Value")!.ShouldNotContain('\0');
            reply.Bytes.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_name_in_an_override_that_is_none_is_left_out()
    {
        var template = "{\"statusCode\":200}#set($n = $input.path('$.v'))#set($context.responseOverride.header[$n] = 'evil')";
        var api = new TestApi(TestApi.Document(TestApi.MockPath("/a", "post", template)));
        foreach (var name in Generate())
        {
            var reply = await api.SendAsync("POST", "/prod/a", JsonSerializer.Serialize(new { v = name }));
            reply.Status.ShouldBe(200, reply.Detail);
            reply.Headers.All(header => HeaderText.IsName(header.Key)).ShouldBeTrue();
            reply.Headers.Contains("Set-Cookie").ShouldBeFalse();
            reply.Headers.Contains("Transfer-Encoding").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_functions_error_chooses_only_by_its_whole_message()
    {
        var document = TestApi.Document(TestApi.Path("/a", "post", "\"type\":\"http\",\"httpMethod\":\"POST\",\"uri\":\"http://x/\",\"responses\":{\"default\":{\"statusCode\":200},\"declared\":{\"statusCode\":404},\"[\\\\s\\\\S]+\":{\"statusCode\":500,\"responseTemplates\":{\"application/json\":\"{\\\"title\\\":\\\"Error\\\"}\"}}}"));
        foreach (var value in Generate())
        {
            var payload = Encoding.UTF8.GetBytes($"{{\"errorType\":{JsonSerializer.Serialize(value)},\"errorMessage\":{JsonSerializer.Serialize(value)},\"stackTrace\":[{JsonSerializer.Serialize(value)}]}}");
            var reply = await new TestApi(document, new FakeBackend { SelectionText = ErrorMessage.Find(payload), Answer = payload }).SendAsync("POST", "/prod/a", "{}");
            ErrorMessage.Find(payload).ShouldBe(value);
            reply.Status.ShouldBe(500, reply.Detail);
            reply.Body.ShouldBe("{\"title\":\"Error\"}");
            reply.Headers.Select(header => header.Key).ShouldBe(["X-Amzn-Trace-Id", "Content-Type", "x-amzn-RequestId", "x-amz-apigw-id"], ignoreOrder: true);
        }
    }

    [Fact]
    public void A_proxys_answer_adds_no_header_line_and_no_other_status()
    {
        foreach (var value in Generate())
        {
            var text = JsonSerializer.Serialize(value);
            var reply = ProxyReply.Read(Encoding.UTF8.GetBytes($"{{\"statusCode\":201,\"headers\":{{{text}:{text},\"X-Value\":{text}}},\"body\":{text}}}"), wantsBytes: false).ShouldNotBeNull();
            reply.Status.ShouldBe(201);
            Encoding.UTF8.GetString(reply.Body.Span).ShouldBe(value);
            reply.Headers.All(header => HeaderText.IsName(header.Key) && header.Value.IndexOfAny(LineBreaks) < 0).ShouldBeTrue();
            reply.Headers.Contains("Transfer-Encoding").ShouldBeFalse();
            ProxyReply.Read(Encoding.UTF8.GetBytes($"{{\"statusCode\":{text}}}"), wantsBytes: false)?.Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task An_authorizers_answer_lets_nobody_in_by_its_texts()
    {
        var answer = "";
        await using var api = new GuardedApi(GuardedApi.Scheme("\"type\":\"token\",\"authorizerResultTtlInSeconds\":0"), _ => answer, responseTemplate: "#set($context.responseOverride.header.X-User = $context.authorizer.user)$context.authorizer.principalId");
        foreach (var value in Generate())
        {
            var text = JsonSerializer.Serialize(value);
            answer = $"{{\"principalId\":{text},\"context\":{{\"user\":{text},{text}:{text}}},\"policyDocument\":{{\"Statement\":[{{\"Effect\":\"Deny\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"*\"}}]}}}}";
            (await api.GetAsync("/prod/orders/1", ("Authorization", "t"))).Status.ShouldBe(403);
            answer = answer.Replace("\"Deny\"", "\"Allow\"", StringComparison.Ordinal);
            var reply = await api.GetAsync("/prod/orders/1", ("Authorization", "t"));
            reply.Status.ShouldBe(200, reply.Detail);
            reply.Headers.Select(header => header.Key).ShouldBe(["Content-Type", "X-User", "x-amzn-RequestId", "x-amz-apigw-id"]);
            reply.Headers.All(header => header.Value.IndexOfAny(LineBreaks) < 0).ShouldBeTrue();
        }
    }

    private static IEnumerable<string> Generate()
    {
        var random = new Random(15);
        for (var count = 0; count < Values; count++)
        {
            // A first part that no header name and no number may hold.
            yield return $"{Parts[count % 12]}{string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Parts[random.Next(Parts.Length)]))}";
        }
    }
}

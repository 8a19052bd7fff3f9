using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.EchoApi.Tests;

/// <summary>Random hostile requests through the real pipeline: every value arrives exactly as sent, and nothing moves another.</summary>
public sealed class HostileRequestTests(TestApiProject api, EchoApiSample sample)
{
    private const int Requests = 1_000;

    [Fact]
    public async Task A_thousand_hostile_requests_reach_typed_parameters_exactly_as_sent()
    {
        var hostile = new HostileText(seed: 20261122);
        for (var number = 0; number < Requests; number++)
        {
            var expected = new JsonObject { ["segment"] = hostile.PathSegment(), ["header"] = null, ["other"] = null, ["text"] = null, ["limit"] = null, ["admin"] = false };
            var query = new List<string> { "unknown=" + hostile.Encode(hostile.Any()), hostile.Encode(hostile.NotEmpty()) + "=" + hostile.Encode(hostile.Any()) };
            foreach (var name in new[] { "text", "limit" })
            {
                if (hostile.Chance(0.7))
                {
                    var value = hostile.Any();
                    expected[name] = value;
                    query.Insert(hostile.Next(query.Count + 1), $"{name}={hostile.Encode(value)}");
                }
            }

            var body = Body(hostile, depth: 0);
            expected["body"] = body?.DeepClone();
            using var request = Request(HttpMethod.Post, api.InvokeUrl, $"mirror/{hostile.Encode(expected["segment"]!.GetValue<string>())}?{string.Join('&', query)}");
            request.Content = Json(body);
            foreach (var (member, name) in new[] { ("header", "x-hostile"), ("other", "X-Other.Header") })
            {
                if (hostile.Chance(0.7))
                {
                    var value = hostile.Header();
                    expected[member] = value;
                    request.Headers.TryAddWithoutValidation(hostile.Case(name), value).ShouldBeTrue();
                }
            }

            var agent = hostile.Header();
            request.Headers.TryAddWithoutValidation("User-Agent", agent).ShouldBeTrue();
            expected["userAgent"] = agent.Length == 0 ? null : agent;
            expected["color"] = "blue/green";

            await ShouldAnswer(request, expected, number, answer => answer);
        }
    }

    [Fact]
    public async Task A_thousand_hostile_requests_reach_a_method_request_exactly_as_sent()
    {
        var hostile = new HostileText(seed: 22112026);
        for (var number = 0; number < Requests; number++)
        {
            var segment = hostile.Encode(hostile.PathSegment());
            var query = new JsonObject();
            for (var count = hostile.Next(4); count > 0; count--)
            {
                query[hostile.NotEmpty()] = hostile.Any();
            }

            var header = hostile.Header();
            var headerName = hostile.Case("x-hostile'$#");
            using var request = Request(HttpMethod.Put, sample.InvokeUrl, $"echo/{segment}?{string.Join('&', query.Select(pair => $"{hostile.Encode(pair.Key)}={hostile.Encode(pair.Value!.GetValue<string>())}"))}");
            request.Headers.TryAddWithoutValidation(headerName, header).ShouldBeTrue();
            var body = Body(hostile, depth: 0);
            request.Content = Json(body);
            var expected = new JsonObject
            {
                ["path"] = new JsonObject { ["proxy"] = "echo/" + segment },
                ["querystring"] = query,
                ["header"] = header,
                ["body"] = body?.DeepClone(),
            };

            await ShouldAnswer(request, expected, number, answer => new JsonObject
            {
                ["path"] = answer["params"]!["path"]!.DeepClone(),
                ["querystring"] = answer["params"]!["querystring"]!.DeepClone(),
                ["header"] = answer["params"]!["header"]![headerName]!.DeepClone(),
                ["body"] = answer["body-json"]?.DeepClone(),
            });
        }
    }

    [Fact]
    public async Task A_value_cannot_add_a_member()
    {
        using var request = Request(HttpMethod.Post, api.InvokeUrl, "mirror/x?limit=1,\"admin\":true");
        request.Content = Json(JsonValue.Create(1));

        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        answer["limit"]!.GetValue<string>().ShouldBe("1,\"admin\":true");
        answer["admin"]!.GetValue<bool>().ShouldBeFalse();
    }

    private static JsonNode? Body(HostileText hostile, int depth) => hostile.Next(depth > 2 ? 4 : 7) switch
    {
        0 => hostile.NotEmpty(),
        1 => hostile.Next(1_000_000) - 500_000,
        2 => hostile.Chance(0.5),
        3 => 12345678901234567890123456789m,
        4 => new JsonArray(Body(hostile, depth + 1), Body(hostile, depth + 1)),
        _ => new JsonObject { [hostile.Any()] = Body(hostile, depth + 1), ["@op"] = "Delete", ["segment"] = Body(hostile, depth + 1) },
    };

    private static StringContent Json(JsonNode? body) =>
        new(JsonSerializer.Serialize(body, Options), System.Text.Encoding.UTF8, "application/json");

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static HttpRequestMessage Request(HttpMethod method, Uri invokeUrl, string pathAndQuery) =>
        new(method, new Uri($"{invokeUrl}{pathAndQuery}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

    private async Task ShouldAnswer(HttpRequestMessage request, JsonObject expected, int number, Func<JsonNode, JsonNode> pick)
    {
        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"request {number}: {request.RequestUri}\n{text}");
        var answer = pick(JsonNode.Parse(text)!);
        JsonNode.DeepEquals(answer, expected).ShouldBeTrue($"request {number}: {request.RequestUri}\nsent     {expected.ToJsonString(Options)}\nreceived {answer.ToJsonString(Options)}");
    }
}

using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>Replays the recorded cases that are about what goes over the wire to a backend, with the gateway's own integrations.</summary>
internal static class EndpointReplay
{
    public static bool Takes(RecordedCase recorded)
        => recorded.Kind is "proxy-response" or "header-mapping" or "request-parameters" or "response-headers" or "test-invoke-log"
            || recorded.Id.StartsWith("header-remap-", StringComparison.Ordinal)
            || recorded.Id is "proxy-non-post-integration-method" or "import-uri-stage-variables-undefined" or "test-invoke-invalid-endpoint"
            || recorded.Id.StartsWith("http-status-", StringComparison.Ordinal);

    public static async Task RunAsync(RecordedCase recorded)
    {
        await using var backends = await RealBackends.StartAsync(recorded);
        var stage = new StageSettings("prod", recorded.StageVariables.ToFrozenDictionary());
        var document = RecordedDocument.For(recorded);
        var api = new TestApi(document, backends.Create, stage) { IsTestInvoke = recorded.Expected["log"] is not null };
        var reply = await api.SendAsync(recorded.Method, $"/prod{recorded.Target}", recorded.Body, recorded.Headers);
        if (recorded.Kind != "request-parameters")
        {
            RecordedTests.Check(recorded.Expected, reply);
        }

        CheckBackend(recorded, backends);
        CheckHeaderNames(recorded, reply);
        if (recorded.Expected["log"] is JsonObject log)
        {
            LogLikeness.Check(log, api.Log);
        }
    }

    private static void CheckBackend(RecordedCase recorded, RealBackends backends)
    {
        foreach (var (name, value) in recorded.Expected["backend_received_headers"] as JsonObject ?? [])
        {
            JsonLikeness.Is(value, JsonValue.Create(backends.Endpoint.Headers[name])).ShouldBeTrue($"{name}: {backends.Endpoint.Headers[name]}");
        }

        if (recorded.Expected["backend_saw"] is JsonObject saw && recorded.Type == "AWS")
        {
            JsonNode.DeepEquals(JsonNode.Parse(backends.Event!), saw["body"]).ShouldBeTrue();
        }
        else if (recorded.Expected["backend_saw"]?["headers"] is JsonObject headers)
        {
            // The recording's client was another one: what it added by itself is its own.
            foreach (var (name, value) in headers.Where(pair => recorded.Headers.Any(header => header.Name.Equals(pair.Key, StringComparison.OrdinalIgnoreCase))))
            {
                backends.Endpoint.Headers[name].ShouldBe((string?)value);
            }
        }

        if (recorded.Id == "proxy-ignores-requestparameters")
        {
            var request = JsonNode.Parse(backends.Event!)!;
            JsonNode.DeepEquals(request["queryStringParameters"], recorded.Expected["queryStringParameters"]).ShouldBeTrue();
            JsonNode.DeepEquals(request["pathParameters"], recorded.Expected["pathParameters"]).ShouldBeTrue();
            foreach (var (name, value) in recorded.Expected["headers"]!.AsObject())
            {
                ((string?)request["headers"]![name]).ShouldBe((string?)value);
            }
        }
    }

    // CloudFront's and the connection's headers are not the gateway's.
    private static void CheckHeaderNames(RecordedCase recorded, TestReply reply)
    {
        var names = (recorded.Expected["headers_lowercased"] ?? recorded.Expected["response_headers"]) as JsonObject;
        if (names is null)
        {
            return;
        }

        string[] others = ["connection", "content-length", "date", "via", "x-cache", "x-amz-cf-id", "x-amz-cf-pop"];
        var expected = names.Select(pair => pair.Key.ToLowerInvariant()).Except(others).Order(StringComparer.Ordinal);
        reply.Headers.Select<KeyValuePair<string, string>, string>(header => header.Key.ToLowerInvariant()).Order(StringComparer.Ordinal).ShouldBe(expected);
    }
}

using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Authorization;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.GatewayResponses;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>Replays what the real service answered.</summary>
public sealed class RecordedTests
{
    private const string File = "data/gateway-recorded.jsonl";

    public static TheoryData<string> Ids
        => Places.Shared is { } folder ? [.. RecordedCase.ReadAll(Path.Combine(folder, File)).Select(recorded => recorded.Id)] : ["(absent)"];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_gateway_answers_as_recorded(string id)
    {
        var recorded = RecordedCase.ReadAll(Places.SharedFile(File)).Single(candidate => candidate.Id == id);
        if (Skips.ReasonFor(recorded) is { } reason)
        {
            Assert.Skip(reason);
        }

        switch (recorded.Kind)
        {
            case "routing":
                await CheckRouteAsync(recorded);
                break;
            case "request-parsing":
                await CheckParsingAsync(recorded);
                break;
            case "config-validation":
                ConfigReplay.Check(recorded);
                break;
            case "gateway-response-config":
                CheckDefaults(recorded);
                break;
            case var _ when recorded.Id.StartsWith("apikey-", StringComparison.Ordinal):
                await CheckKeyAsync(recorded);
                break;
            case var _ when EndpointReplay.Takes(recorded):
                await EndpointReplay.RunAsync(recorded);
                break;
            default:
                await ReplayAsync(recorded);
                break;
        }
    }

    private static async Task ReplayAsync(RecordedCase recorded)
    {
        var backend = RecordedBackend.For(recorded);
        var document = recorded.Id.StartsWith("gateway-response-", StringComparison.Ordinal)
            ? TestApi.Document(TestApi.MockPath("/existing"))
            : RecordedDocument.For(recorded);
        var api = new TestApi(document, backend, new StageSettings("prod", recorded.StageVariables.ToFrozenDictionary()));
        var reply = await api.SendAsync(recorded.Method, $"/prod{recorded.Target}", recorded.Body, recorded.Headers);
        Check(recorded.Expected, reply);
        BackendCheck.Check(recorded.Expected, backend);
    }

    internal static void Check(JsonObject expected, TestReply reply)
    {
        if (expected["status"] is { } status)
        {
            reply.Status.ShouldBe((int)status, reply.Detail);
        }

        if (expected["body"] is { } body)
        {
            JsonLikeness.Is(body, reply.Body).ShouldBeTrue($"expected {body.ToJsonString()} but was {reply.Body}; {reply.Detail}");
        }

        if ((string?)expected["client_received_body_base64"] is { } bytes)
        {
            Convert.ToBase64String(reply.Bytes).ShouldBe(bytes, reply.Detail);
        }

        if ((string?)expected["etag"] is { } etag)
        {
            reply.Headers.Find("ETag").ShouldBe(etag);
        }

        foreach (var (name, value) in expected["headers"] as JsonObject ?? [])
        {
            if (!IsOfTheConnection(name))
            {
                var found = string.Join(", ", reply.Headers.Where<KeyValuePair<string, string>>(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value));
                JsonLikeness.Is(value, JsonValue.Create(found)).ShouldBeTrue($"{name}: {found}");
            }
        }
    }

    // Written by the server, not by the gateway; the recording shows the names only.
    private static bool IsOfTheConnection(string name)
        => name.ToLowerInvariant() is "connection" or "content-length" or "date" or "via" or "x-cache" || name.StartsWith("x-amz", StringComparison.OrdinalIgnoreCase);

    private static async Task CheckRouteAsync(RecordedCase recorded)
    {
        var reply = await new TestApi(RecordedDocument.ForRoutes(recorded.Api!)).SendAsync(recorded.Method, $"/prod{recorded.Target}");
        reply.Status.ShouldBe((int)recorded.Expected["status"]!);
        reply.Exchange.Method!.Name.ShouldBe((string)recorded.Expected["matched"]!);
    }

    private static async Task CheckParsingAsync(RecordedCase recorded)
    {
        var api = new TestApi(RecordedDocument.ForRoutes(recorded.Api!), stage: new StageSettings("stage"));
        var exchange = (await api.SendAsync(recorded.Method, recorded.Path, [], recorded.Headers)).Exchange;
        var expected = recorded.Expected;
        exchange.Method!.ResourcePath.ShouldBe((string)expected["resource"]!);
        exchange.Request.Target.Path.ShouldBe((string)expected["context.path"]!);
        exchange.Path.ShouldBe(Pairs(expected["pathParameters"]), ignoreOrder: true);
        exchange.Querystring.ShouldBe(Pairs(expected["queryStringParameters"]), ignoreOrder: true);
        foreach (var (name, value) in expected["headers"]!.AsObject())
        {
            if (recorded.Headers.Any(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                exchange.Header.Find(name).ShouldBe((string?)value);
            }
        }
    }

    // The recording has a phrase in the place of each key.
    private static async Task CheckKeyAsync(RecordedCase recorded)
    {
        var keys = LocalIdentities.Nobody.With([new("1", "<enabled key of a usage plan of this stage>", IsEnabled: true), new("2", "<disabled key>", IsEnabled: false)]);
        await using var functions = new FunctionSet([], new FakeLauncher(payload => payload), 1, new FunctionJournal());
        var stage = new StageSettings("prod");
        var api = new TestApi(TestApi.Document(
            TestApi.Path(recorded.Path, "get", "\"type\":\"mock\",\"requestTemplates\":{\"application/json\":\"{\\\"statusCode\\\":200}\"},\"responses\":{\"default\":{\"statusCode\":200}}", "\"security\":[{\"key\":[]}]"),
            "\"components\":{\"securitySchemes\":{\"key\":{\"type\":\"apiKey\",\"name\":\"x-api-key\",\"in\":\"header\"}}}"), stage: stage, access: new AccessControl(stage, functions, keys, apiKeyFromAuthorizer: false));
        Check(recorded.Expected, await api.SendAsync(recorded.Method, $"/prod{recorded.Target}", recorded.Body, recorded.Headers));
    }

    private static void CheckDefaults(RecordedCase recorded)
    {
        var items = recorded.Expected["items"]?.AsArray().Select(item => item!.AsObject()) ?? [recorded.Expected];
        foreach (var item in items.Where(item => (bool?)item["defaultResponse"] == true && item["statusCode"] is not null && (string?)item["statusCode"] != "599"))
        {
            var type = GatewayResponseTypes.Find((string)item["responseType"]!).ShouldNotBeNull();
            GatewayResponseTypes.StatusOf(type).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe((string)item["statusCode"]!);
            var template = GatewayResponseSet.Empty.Find(type).Templates.Single();
            template.Key.ShouldBe("application/json");
            string.Concat(template.Value.Parts.Select(part => part.IsReference ? $"${part.Text}" : part.Text))
                .ShouldBe((string)item["responseTemplates"]!["application/json"]!);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(JsonNode? map)
        => (map as JsonObject ?? []).Select(pair => KeyValuePair.Create(pair.Key, (string)pair.Value!));
}

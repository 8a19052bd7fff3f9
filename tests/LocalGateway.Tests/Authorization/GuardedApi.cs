using System.Text;
using Sluice.LocalGateway.Authorization;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Authorization;

/// <summary>An API of one guarded resource, with a function that authorizes.</summary>
internal sealed class GuardedApi : IAsyncDisposable
{
    public const string Allow = """{"principalId":"me","policyDocument":{"Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"*"}]}}""";

    private readonly FunctionSet _functions;
    private readonly TestApi _api;

    public GuardedApi(string scheme, Func<string, string> authorize, LocalIdentities? identities = null, string security = "[{\"guard\":[]}]", string more = "", string responseTemplate = "", string policy = "")
    {
        var function = new FunctionSettings { LogicalId = "Guard", Name = "Guard", Handler = "Guard", Timeout = TimeSpan.FromSeconds(30) };
        _functions = new(
            [function],
            new FakeLauncher(payload =>
            {
                Calls++;
                return Encoding.UTF8.GetBytes(authorize(Encoding.UTF8.GetString(payload)));
            }),
            2,
            new FunctionJournal());
        var stage = new StageSettings("prod");
        var template = System.Text.Json.JsonSerializer.Serialize(responseTemplate);
        var document = TestApi.Document(
            TestApi.Path(
                "/orders/{id}",
                "get",
                "\"type\":\"mock\",\"requestTemplates\":{\"application/json\":\"{\\\"statusCode\\\":200}\"},\"responses\":{\"default\":{\"statusCode\":200,\"responseTemplates\":{\"application/json\":" + template + "}}}",
                $"\"security\":{security}"),
            $"\"components\":{{\"securitySchemes\":{{\"guard\":{{{scheme}}},\"key\":{{\"type\":\"apiKey\",\"name\":\"x-api-key\",\"in\":\"header\"}}}}}}{more}{policy}");
        var api = TestApi.Read(document);
        identities ??= LocalIdentities.Nobody;
        _api = new(api, stage, new AccessControl(stage, _functions, identities, more.Contains("AUTHORIZER", StringComparison.Ordinal), Time)
        {
            Policy = api.ResourcePolicy is { } place ? ResourcePolicy.Read(place, identities.PolicyKeys) : null,
        });
        Id = ApiIdentity.Of(api.Title).ApiId;
    }

    /// <summary>The API's id in ARNs.</summary>
    public string Id { get; }

    /// <summary>How often the function was asked.</summary>
    public int Calls { get; private set; }

    public ManualTime Time { get; } = new();

    /// <summary>A scheme with a function.</summary>
    public static string Scheme(string members)
        => "\"type\":\"apiKey\",\"name\":\"Authorization\",\"in\":\"header\",\"x-amazon-apigateway-authtype\":\"custom\",\"x-amazon-apigateway-authorizer\":{"
            + "\"authorizerUri\":\"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:0:function:Guard/invocations\"," + members + "}";

    public Task<TestReply> GetAsync(string target = "/prod/orders/1", params (string Name, string Value)[] headers) => _api.SendAsync("GET", target, null, headers);

    public ValueTask DisposeAsync() => _functions.DisposeAsync();
}

using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;
using Sluice.Runtime;

namespace Sluice.Generator.Tests.Codec.Filters;

/// <summary>What the startup class is for: authorizers with services, functions without, and the context of the operation.</summary>
public sealed class StartupTests
{
    private const string Source = """
        using Microsoft.Extensions.DependencyInjection;
        [assembly: RestApi("Api")]
        public static class Calls { public static readonly List<string> All = new(); }
        [LambdaStartup] public sealed class Startup { public void ConfigureServices(IServiceCollection services) { Calls.All.Add("startup"); services.AddScoped<Keys>(); } }
        public sealed class Keys(IOperationContext operation) : IDisposable
        {
            public string Describe() => $"{operation.OperationId} {operation.Method} {operation.Route} {operation.Value("id")} {operation.Value("body")} {operation.Value("none") ?? "null"}";
            public void Dispose() => Calls.All.Add("disposed");
        }

        [LambdaFunction] public sealed class Gate(Keys keys) : IAsyncDisposable
        {
            [TokenAuthorizer("gate")] public AuthorizerResult Check(AuthorizerRequest request) => AuthorizerResult.Allow(keys.Describe());
            public ValueTask DisposeAsync() { Calls.All.Add("gate disposed"); return default; }
        }

        [LambdaFunction] public sealed class Later(Keys keys)
        {
            [RequestAuthorizer("later", Headers = new[] { "x" })] public async Task<AuthorizerResult> Check(AuthorizerRequest request) { await Task.Yield(); return AuthorizerResult.Allow(keys.Describe()); }
        }

        [LambdaFunction] public sealed class Plain { [HttpGet("/plain"), Authorize("gate")] public int Get() => 1; [HttpGet("/later"), Authorize("later")] public int Other() => 1; }
        [LambdaFunction] public sealed class Orders(Keys keys) { [HttpPost("/orders/{id}")] public string Post(string id, [FromBody] int[] body) => keys.Describe(); }
        """;

    private const string Event = """{"type":"TOKEN","authorizationToken":"t","methodArn":"arn:aws:execute-api:eu-west-1:1:a/prod/GET/plain"}""";

    [Theory]
    [InlineData("Gate", "gate disposed", "disposed")]
    [InlineData("Later", "disposed")]
    public async Task An_authorizer_takes_services(string function, params string[] disposed)
    {
        var api = RunningApi.Start(Source, function);

        var principal = (string)JsonNode.Parse(await CallAsync(api, Event))!["principalId"]!;

        principal.ShouldBe("Check     null");
        Calls(api).ShouldBe(["startup", .. disposed]);
    }

    [Fact]
    public void The_startup_class_runs_for_a_function_without_services() => Calls(RunningApi.Start(Source, "Plain")).ShouldBe(["startup"]);

    [Fact]
    public async Task A_service_knows_the_operation_and_its_values() =>
        (await CallAsync(RunningApi.Start(Source, "Orders"), """{"id":"a%20\"b","body":[1, 2]}""")).ShouldBe("\"Post POST /orders/{id} a%20\\\"b [1, 2] null\"");

    private static async Task<string> CallAsync(RunningApi api, string payload)
    {
        var invocation = new Invocation();
        CurrentInvocation.Enter(invocation, isOnly: false);
        invocation.Start(System.Text.Encoding.UTF8.GetBytes(payload), TestContext.Current.CancellationToken);
        await api.Function.InvokeAsync(invocation);
        return System.Text.Encoding.UTF8.GetString(invocation.Finish().Span);
    }

    private static List<string> Calls(RunningApi api) => (List<string>)api.Assembly.GetType("Calls")!.GetField("All")!.GetValue(null)!;
}

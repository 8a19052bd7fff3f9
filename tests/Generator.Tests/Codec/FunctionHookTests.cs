using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

public sealed class FunctionHookTests
{
    [Fact]
    public void Hooks_are_the_functions_class_and_the_services_that_are_registered_as_such()
    {
        var api = RunningApi.Start("""
            using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using Sluice; using Microsoft.Extensions.DependencyInjection;
            [assembly: RestApi("Api")]
            namespace Shop;
            [LambdaStartup] public sealed class Startup
            {
                public void ConfigureServices(IServiceCollection services) => services.AddSingleton<IFunctionHooks, Flush>().AddSingleton<IFunctionHooks, Warm>();
            }
            public sealed class Flush : IFunctionHooks { public ValueTask AfterInvocationAsync(CancellationToken cancellation) => default; }
            public sealed class Warm : IFunctionHooks { public ValueTask BeforeSnapshotAsync() => default; }
            [LambdaFunction] public sealed class F : IFunctionHooks
            {
                [HttpGet("/a")] public int A() => 1;
                [HttpGet("/b")] public int B([FromServices] IServiceProvider services) => 1;
            }
            """);

        api.Function.Hooks.Select(h => h.GetType().Name).ShouldBe(["F", "Flush", "Warm"]);
    }

    [Fact]
    public void A_function_without_hooks_has_none()
    {
        var api = RunningApi.Start("[assembly: RestApi(\"Api\")]\nnamespace Shop { [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public int Get() => 1; } }");

        api.Function.Hooks.ShouldBeEmpty();
    }

    [Fact]
    public void Operations_describe_themselves_for_traces()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            namespace Shop
            {
                [LambdaFunction] public static class F
                {
                    [HttpGet("/a/{id}")] public static int A(int id, [FromHeader("Traceparent")] string? parent) => id;
                    [HttpPost("/b"), Returns(201)] public static int B() => 1;
                }
            }
            """);

        api.Function.InfoOf(0).ShouldBe(new("A", "GET", "/a/{id}", 200, "parent"));
        api.Function.InfoOf(1).ShouldBe(new("B", "POST", "/b", 201));
    }
}

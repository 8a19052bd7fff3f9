using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec.Filters;

/// <summary>Services in filters, which share the scope of the operation.</summary>
public sealed class FilterServiceTests
{
    private const string Source = """
        using Microsoft.Extensions.DependencyInjection;
        [assembly: RestApi("Api")]
        public static class Calls { public static readonly List<string> All = new(); }
        public sealed class Unit : IDisposable { public int Count; public void Dispose() => Calls.All.Add("unit disposed"); }
        [LambdaStartup] public sealed class Startup { public void ConfigureServices(IServiceCollection services) => services.AddScoped<Unit>(); }
        public sealed class Outer(Unit unit) : IDisposable
        {
            public async ValueTask<FilterResult> InvokeAsync(FilterNext next)
            {
                unit.Count = 10;
                var result = await next.InvokeAsync();
                Calls.All.Add("outer " + unit.Count);
                return result;
            }

            public void Dispose() => Calls.All.Add("outer disposed");
        }

        public sealed class Shared
        {
            private int _calls;
            public ValueTask<FilterResult> InvokeAsync(FilterNext next, [FromServices] Unit unit) { Calls.All.Add($"shared {++_calls} {unit.Count++}"); return next.InvokeAsync(); }
        }

        [LambdaFunction, Filter<Outer>, Filter<Shared>] public sealed class F(Unit unit)
        {
            [HttpGet("/a")] public int A() => ++unit.Count;
            [HttpGet("/b")] public static async Task<int> B() { await Task.Yield(); return 1; }
        }
        """;

    [Fact]
    public async Task A_filter_and_the_operation_share_the_scope_of_the_invocation()
    {
        var api = RunningApi.Start(Source);

        (await api.CallAsync("""{"@op":"A"}""")).ShouldBe("12");
        (await api.CallAsync("""{"@op":"B"}""")).ShouldBe("1");

        ((List<string>)api.Assembly.GetType("Calls")!.GetField("All")!.GetValue(null)!).ShouldBe(
        [
            "shared 1 10", "outer 12", "outer disposed", "unit disposed",
            "shared 2 10", "outer 11", "outer disposed", "unit disposed",
        ]);
    }
}

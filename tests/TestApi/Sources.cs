using Microsoft.Extensions.DependencyInjection;
using Sluice;

namespace TestApi;

[LambdaFunction]
public sealed class Sources(Counter counter, Scoped scoped) : IDisposable
{
    [HttpPost("/form")]
    public static Form PostForm([FromForm] string name, [FromForm] int? age, [FromForm("tag")] string[]? tags = null, [FromHeader("x-h")] string? header = null) =>
        new(name, age, tags ?? [], header);

    [HttpGet("/group/{id}")]
    public static string Group([AsParameters] Group group) => $"{group.Id}|{group.Limit}|{group.Trace}|{group.Mode}";

    [HttpPost("/members")]
    public static string Members([FromBody("name")] string name, [FromBody("count")] int count = 5) => $"{name}|{count}";

    [HttpGet("/all")]
    public static Dictionary<string, string> All([FromQuery] IReadOnlyDictionary<string, string> query, [FromHeader] IReadOnlyDictionary<string, string> headers) =>
        new(query) { ["x-h"] = headers.GetValueOrDefault("X-H", "") };

    [HttpPost("/text")]
    public static string Text([FromBody(Raw = true)] string body) => body;

    [HttpPost("/bytes")]
    public static string Bytes([FromBody(Raw = true, ContentType = "application/octet-stream")] byte[] body) => Convert.ToHexString(body);

    /// <summary>The constructor's and the method's are of one scope, and every invocation has one.</summary>
    [HttpGet("/services")]
    public string Services([FromServices] Scoped own) => $"{ReferenceEquals(own, scoped)}|{counter.Scopes}|{counter.Handlers}|{counter.Ended}";

    public void Dispose() => counter.Handlers++;
}

public sealed record Form(string Name, int? Age, string[] Tags, string? Header);

public sealed record Group(Guid Id, int Limit = 20)
{
    [FromHeader("x-trace")]
    public string? Trace { get; init; }

    public string Mode { get; init; } = "plain";
}

public sealed class Counter
{
    public int Scopes { get; set; }

    public int Handlers { get; set; }

    public int Ended { get; set; }
}

public sealed class Scoped : IAsyncDisposable
{
    private readonly Counter _counter;

    public Scoped(Counter counter) => (_counter, counter.Scopes) = (counter, counter.Scopes + 1);

    public ValueTask DisposeAsync()
    {
        _counter.Ended++;
        return ValueTask.CompletedTask;
    }
}

[LambdaStartup]
public static class Startup
{
    public static void ConfigureServices(IServiceCollection services) => services.AddSingleton<Counter>().AddScoped<Scoped>();
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sluice.EchoApi.Tests.TestTool;

/// <summary>
/// The endpoints of Amazon.Lambda.TestTool 2, with the paths, headers and statuses of its source (aws-lambda-dotnet, Tools/LambdaTestTool-v2,
/// LambdaRuntimeAPI.cs and EventContainer.cs, July 2026): the Runtime API of each function below its name, and Lambda's Invoke API.
/// </summary>
internal sealed class TestToolStandIn : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, Channel<Event>> _queues = new();
    private readonly ConcurrentDictionary<string, Event> _running = new();
    private int _events;

    public TestToolStandIn(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add(address);
        _server.MapPost("/2015-03-31/functions/{function}/invocations", InvokeAsync);
        _server.MapGet("/{function}/2018-06-01/runtime/invocation/next", NextAsync);
        _server.MapPost("/{function}/2018-06-01/runtime/invocation/{id}/response", (string id, HttpRequest request) => EndAsync(id, request, isError: false));
        _server.MapPost("/{function}/2018-06-01/runtime/invocation/{id}/error", (string id, HttpRequest request) => EndAsync(id, request, isError: true));
        _server.MapPost("/{function}/2018-06-01/runtime/init/error", () => Results.Accepted());
    }

    public Task StartAsync() => _server.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task InvokeAsync(string function, HttpContext context)
    {
        var id = Interlocked.Increment(ref _events).ToString("D12", CultureInfo.InvariantCulture);
        var invocation = new Event(id, await ReadAsync(context.Request));
        await QueueOf(function).Writer.WriteAsync(invocation, context.RequestAborted);

        var (body, errorType) = await invocation.Answer.Task.WaitAsync(context.RequestAborted);
        if (errorType is not null)
        {
            context.Response.Headers["X-Amz-Function-Error"] = errorType;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private async Task NextAsync(string function, HttpContext context)
    {
        var next = await QueueOf(function).Reader.ReadAsync(context.RequestAborted);
        _running[next.Id] = next;
        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Deadline-Ms"] = DateTimeOffset.UtcNow.AddMinutes(15).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Aws-Request-Id"] = next.Id;
        headers["Lambda-Runtime-Trace-Id"] = Guid.NewGuid().ToString();
        headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:us-west-2:123412341234:function:Function";
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(next.Payload, context.RequestAborted);
    }

    private async Task<IResult> EndAsync(string id, HttpRequest request, bool isError)
    {
        var errorType = isError ? request.Headers["Lambda-Runtime-Function-Error-Type"].ToString() : null;
        _running[id].Answer.SetResult((await ReadAsync(request), errorType));
        return Results.Accepted(null, new { status = "success" });
    }

    private Channel<Event> QueueOf(string function) => _queues.GetOrAdd(function, static _ => Channel.CreateUnbounded<Event>());

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync();
    }

    private sealed record Event(string Id, string Payload)
    {
        public TaskCompletionSource<(string Body, string? ErrorType)> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

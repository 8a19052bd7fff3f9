using System.Collections.Concurrent;
using System.Diagnostics;
using EchoApi.Orders;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Hosting;
using Sluice.LocalGateway.Http;

namespace Sluice.Testing.Tests;

/// <summary><c>--debug</c> with a function of Sluice's runtime. What comes after a debugger is attached takes a real one, and is tried by hand.</summary>
public sealed class DebugTests : IFunctionEvents
{
    private readonly ConcurrentQueue<string> _lines = new();

    [Fact]
    public async Task The_function_says_which_process_waits_and_nothing_times_out_meanwhile()
    {
        var assembly = typeof(OrdersFunction).Assembly.Location;
        var folder = BuiltFiles.Read(assembly);
        var hasty = folder with { Stack = folder.Stack with { Functions = [.. folder.Stack.Functions.Select(function => function with { Timeout = TimeSpan.FromSeconds(1) })] } };
        var options = new GatewayOptions { DeployFolder = "", CodeFolder = "", Debug = true, Concurrency = 1 };
        var stage = new DeployedStage(options, hasty, this, new ProcessLauncher(Path.GetDirectoryName(assembly)!));
        using var exchange = stage.Gateway.Begin(new() { Method = "GET", Target = RequestTarget.Parse($"/{stage.Gateway.Stage.Name}/customers/8a1c9f6e-4f0b-4e55-9e55-0b7f8f0a7c11/orders") });
        var answer = stage.Gateway.AnswerAsync(exchange).AsTask();

        string? line = null;
        for (var tries = 0; line is null && tries < 600; tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            line = _lines.FirstOrDefault(text => text.EndsWith("waits for a debugger.", StringComparison.Ordinal));
        }

        using var process = Process.GetProcessById(int.Parse(line.ShouldNotBeNull().Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        process.HasExited.ShouldBeFalse();
        answer.IsCompleted.ShouldBeFalse("the function's timeout of a second does not count");

        await stage.DisposeAsync();
        (await answer).Status.ShouldBe(500);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    void IFunctionEvents.Started(FunctionSettings function, int processId, TimeSpan startup)
    {
    }

    void IFunctionEvents.Wrote(FunctionSettings function, string? requestId, string line) => _lines.Enqueue(line);

    void IFunctionEvents.Ended(FunctionSettings function, int processId, string? requestId, string how)
    {
    }
}

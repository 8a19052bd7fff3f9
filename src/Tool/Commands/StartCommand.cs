using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Sluice.LocalGateway.Hosting;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.LocalValues;
using Sluice.LocalGateway.Stages;
using Sluice.Tool.Options;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice start</c>: serves a deploy folder until it is told to stop.</summary>
internal static class StartCommand
{
    private static readonly Option<int?> Port = new("--port")
    {
        Description = "The port [default: 5080, or the next free one]",
    };

    private static readonly Option<int> Concurrency = new("--concurrency")
    {
        Description = "The largest number of processes of each function, from 1 to 1000",
        DefaultValueFactory = _ => 10,
    };

    private static readonly Option<int> PerProcess = new("--invocations-per-process")
    {
        Description = "The number of invocations on which a process works at the same time, from 1 to 1000; more than 1 is what Lambda Managed Instances do",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string?> Listen = new("--listen")
    {
        Description = "The address to listen on; every address but loopback is open to the network [default: 127.0.0.1]",
    };

    private static readonly Option<bool> Trace = new("--trace")
    {
        Description = "Print the execution log of each request, as API Gateway's console shows it; for one request send the header X-Sluice-Trace",
    };

    private static readonly Option<bool> Debug = new("--debug")
    {
        Description = "Functions wait for a debugger before their first request, and nothing times out",
    };

    private static readonly Option<bool> InProcess = new("--in-process")
    {
        Description = "Run the functions in this process, and let nothing time out [default: if a debugger is attached, or with hot reload]",
    };

    private static readonly Option<bool> NoWatch = new("--no-watch")
    {
        Description = "Do not serve new builds; functions run from the folder itself and not from a copy",
    };

    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Print no line for each request; faults are still shown" };

    public static Command Create()
    {
        var command = new Command("start", "Serves the deploy files that a build wrote, or the file of an API.")
        {
            FileArgument.File, DeployOptions.Deploy, DeployOptions.Code,
            DeployOptions.Stage, DeployOptions.StageVariables, DeployOptions.Parameters, DeployOptions.Api, FunctionOption.Functions,
            DeployOptions.Identity, DeployOptions.ApiKeys, EndpointOption.Endpoints, EnvironmentOption.Variables, LocalOption.File,
            Debug, InProcess, NoWatch, Port, Concurrency, PerProcess, Listen, Trace, Quiet,
        };
        command.SetAction(static (arguments, cancellation) => RunAsync(arguments, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        // The work continues on another thread, because the command line's library does not listen to SIGTERM until this thread is free.
        await Task.Yield();
        try
        {
            var options = ReadOptions(arguments);
            var folder = EndpointOption.ReadApi(options);
            return await ServeAsync(options, folder, arguments.GetValue(Quiet) || (options.Local.Options.Quiet ?? false), cancellation).ConfigureAwait(false);
        }
        catch (DocumentException problem)
        {
            return Complain(FileProblem.Text(problem, arguments.GetValue(FileArgument.File)), ExitCode.Unusable);
        }
        catch (PortTakenException problem)
        {
            return Complain(problem.Message, ExitCode.PortTaken);
        }
        catch (AddressException problem)
        {
            return Complain(problem.Message, ExitCode.Unusable);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Complain(problem.Message, ExitCode.Failed);
        }
    }

    private static GatewayOptions ReadOptions(ParseResult arguments)
    {
        var listen = arguments.GetValue(Listen);
        IPAddress? address = null;
        if (listen is not null && !IPAddress.TryParse(listen, out address))
        {
            throw new DocumentException("sluice start", "--listen", $"'{listen}' is not an IP address. Give one of this computer's, such as 127.0.0.1 or ::1.");
        }

        var port = arguments.GetValue(Port);
        if (port is < 0 or > IPEndPoint.MaxPort)
        {
            throw new DocumentException("sluice start", "--port", $"{port} is not a port; give one from 1 to {IPEndPoint.MaxPort}, or 0 for any free one.");
        }

        var concurrency = arguments.GetValue(Concurrency);
        if (concurrency is < 1 or > LocalOptions.MostProcesses)
        {
            throw new DocumentException(
                "sluice start", "--concurrency", $"{concurrency} is not a number of processes; give one from 1 to {LocalOptions.MostProcesses}.");
        }

        var perProcess = arguments.GetValue(PerProcess);
        if (perProcess is < 1 or > LocalOptions.MostProcesses)
        {
            throw new DocumentException(
                "sluice start", "--invocations-per-process", $"{perProcess} is not a number of invocations; give one from 1 to {LocalOptions.MostProcesses}.");
        }

        var options = DeployOptions.Read(arguments, arguments.GetValue(FileArgument.File));
        var local = options.Local.Options;
        return options with
        {
            Port = port ?? local.Port,
            InvocationsPerProcess = IsGiven(arguments, PerProcess) ? perProcess : local.InvocationsPerProcess ?? perProcess,
            Concurrency = arguments.GetValue(Debug) ? 1
                : IsGiven(arguments, Concurrency) ? concurrency
                : Debugger.IsAttached ? 1
                : local.Concurrency ?? concurrency,
            Watch = !arguments.GetValue(NoWatch) && (local.Watch ?? true),
            Debug = arguments.GetValue(Debug),
            InProcess = arguments.GetValue(InProcess) || (!arguments.GetValue(Debug) && IsWatched()),
            TraceAll = arguments.GetValue(Trace) || (!IsGiven(arguments, Trace) && (local.Trace ?? false)),
            Address = address ?? IPAddress.Loopback,
        };
    }

    private static bool IsGiven(ParseResult arguments, Option option) => arguments.GetResult(option) is { Implicit: false };

    // Both a debugger and hot reload reach only the process that they started.
    private static bool IsWatched() => Debugger.IsAttached || StageWarnings.HasHotReload;

    private static async Task<int> ServeAsync(GatewayOptions options, DeployFolder folder, bool quiet, CancellationToken cancellation)
    {
        await using var lines = new LineWriter(Console.Out);
        var log = new ConsoleLog(lines, Terminal.HasColors) { IsQuiet = quiet };
        using var export = TelemetryExport.Start(folder.Api.Title, lines);
        await using var host = await GatewayHost.StartAsync(options, folder, log, log, log).ConfigureAwait(false);
        log.InvokeUrl = host.InvokeUrl;
        Welcome.Print(host, folder);
        var stop = Task.Delay(Timeout.Infinite, cancellation).ContinueWith(static _ => { }, TaskScheduler.Default);
        await Task.WhenAny(stop, host.PortLost).ConfigureAwait(false);

        // Ctrl+C ends both processes, and the other one may be faster.
        await stop.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return stop.IsCompleted ? ExitCode.Success : Complain("The process that keeps the port has ended, so this gateway ends, too.", ExitCode.Failed);
    }

    private static int Complain(string message, int exitCode)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}

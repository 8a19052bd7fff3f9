using System.CommandLine;
using System.Globalization;
using System.Text;
using Sluice.LocalGateway;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.Tool.Completion;
using Sluice.Tool.Options;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice invoke</c>: calls an operation once by its name. The document gives the required values that are not given.</summary>
internal static class InvokeCommand
{
    private static readonly Argument<string[]> Words = new("operation")
    {
        Description = "The id of the operation; before it the file of an API, in place of a deploy folder",
        Arity = new(1, 2),
        HelpName = "OPERATION",
    };

    private static readonly Option<string[]> Parameter = new("--parameter", "-p")
    {
        Description = "A path, query or header parameter, as name=value; may be given again",
    };

    private static readonly Option<string?> Body = new(BodyOption.Name, "-b")
    {
        Description = "The body; @FILE reads it from a file [default: an example, if the operation takes a body]",
    };

    private static readonly Option<string[]> Header = HeaderOption.Create();

    private static readonly Option<bool> Trace = new("--trace") { Description = "Print the execution log on standard error" };

    static InvokeCommand() => Words.CompletionSources.Add(DocumentCompletions.Operations);

    public static Command Create()
    {
        var command = new Command("invoke", "Calls an operation once, and prints the response's body.")
        {
            Words, Parameter, Header, Body, Trace,
            DeployOptions.Deploy, DeployOptions.Code, DeployOptions.Stage, DeployOptions.StageVariables,
            DeployOptions.StackParameters, DeployOptions.Api, FunctionOption.Functions,
            DeployOptions.Identity, DeployOptions.ApiKeys, EndpointOption.Endpoints, EnvironmentOption.Variables, LocalOption.File,
        };
        command.SetAction(static (arguments, _) => RunAsync(arguments));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments)
    {
        // The work continues on another thread, because the command line's library does not listen to SIGTERM until this thread is free.
        await Task.Yield();
        try
        {
            if (arguments.GetValue(Words) is [var only] && IsFile(only))
            {
                throw new DocumentException(
                    "sluice invoke",
                    "operation",
                    $"'{only}' is a file, and the id of the operation is missing after it. Write both: sluice invoke {only} OPERATION.");
            }

            var options = DeployOptions.Read(arguments, FileOf(arguments));
            await using var lines = new LineWriter(Console.Error);
            await using var stage = new DeployedStage(options, EndpointOption.ReadApi(options), new ConsoleLog(lines, colors: false));
            return await InvokeAsync(stage.Gateway, arguments).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is DocumentException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(FileProblem.Text(problem, FileOf(arguments))).ConfigureAwait(false);
            return ExitCode.Unusable;
        }
    }

    private static string? FileOf(ParseResult arguments) => arguments.GetValue(Words) is [var file, _] ? file : null;

    private static bool IsFile(string word) => Path.Exists(word) || Path.GetExtension(word).ToUpperInvariant() is ".JSON" or ".YAML" or ".YML" or ".TEMPLATE";

    private static async Task<int> InvokeAsync(Gateway gateway, ParseResult arguments)
    {
        var name = arguments.GetValue(Words)![^1];
        var named = gateway.Api.Methods.Where(method => method.Name == name).ToList();
        if (named.Count > 1)
        {
            throw new DocumentException(
                "sluice invoke", name,
                $"several operations have this id: {string.Join(", ", named.Select(method => $"{method.HttpMethod} {method.ResourcePath}"))}. "
                + "Give each its own, or call one with sluice test-invoke METHOD PATH.");
        }

        var method = named.FirstOrDefault()
            ?? throw new DocumentException(
                "sluice invoke",
                name,
                gateway.Api.Methods.Any()
                    ? $"the API has no operation of this name. Its operations are {string.Join(", ", gateway.Api.Methods.Select(method => method.Name))}."
                    : "the API has no operations.");
        var body = arguments.GetValue(Body) is { } given
            ? BodyOption.Read(given, "sluice invoke")
            : Encoding.UTF8.GetBytes(method.Example.Body ?? "");
        var headers = HeaderOption.Read(arguments.GetValue(Header) ?? [], "sluice invoke");
        var request = OperationRequest.Create(gateway.Stage.Name, method, arguments.GetValue(Parameter) ?? [], headers, body);
        var log = arguments.GetValue(Trace) ? new ExecutionLog() : null;
        using var exchange = gateway.Begin(request, log);
        var reply = await gateway.AnswerAsync(exchange).ConfigureAwait(false);
        foreach (var line in log?.Lines ?? [])
        {
            await Console.Error.WriteLineAsync(TerminalText.Clean(line, keepColors: false)).ConfigureAwait(false);
        }

        await Console.Error
            .WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{request.Method} {request.Target.Path} {reply.Status}"))
            .ConfigureAwait(false);
        if (exchange.Fault is { } fault)
        {
            await Console.Error.WriteLineAsync(TerminalText.Clean(fault.Explanation, keepColors: false)).ConfigureAwait(false);
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(reply.Body).ConfigureAwait(false);
        if (reply.Stream is { } stream)
        {
            try
            {
                await stream.CopyToAsync(output).ConfigureAwait(false);
            }
            catch (StreamCutException problem)
            {
                await Console.Error.WriteLineAsync(TerminalText.Clean(problem.Message, keepColors: false)).ConfigureAwait(false);
                return ExitCode.Failed;
            }
        }

        return reply.Status < 400 ? ExitCode.Success : ExitCode.Failed;
    }
}

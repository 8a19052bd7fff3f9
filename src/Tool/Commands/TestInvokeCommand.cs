using System.CommandLine;
using System.Globalization;
using Sluice.LocalGateway;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.Tool.Completion;
using Sluice.Tool.Options;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary>
/// <c>sluice test-invoke</c>: sends one request and prints the execution log that the Test feature of AWS's console shows. Like that, it does not authorize
/// the caller, whether the path is that of a resource or of a request.
/// </summary>
internal static class TestInvokeCommand
{
    private static readonly Argument<string[]> Words = new("request")
    {
        Description = "The HTTP method, and the path below the stage with its query string, or the path of a resource, such as '/orders/{id}'; "
            + "before them the file of an API, in place of a deploy folder",
        Arity = new(2, 3),
        HelpName = "METHOD PATH",
    };

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    private static readonly Option<string?> Body = new(BodyOption.Name, "-b") { Description = "The body; @FILE reads it from a file" };

    private static readonly Option<string[]> Header = HeaderOption.Create();

    static TestInvokeCommand()
    {
        Words.CompletionSources.Add(Methods);
        Words.CompletionSources.Add(DocumentCompletions.Paths);
    }

    public static Command Create()
    {
        var command = new Command(
            "test-invoke",
            "Sends one request through the gateway and prints its execution log. Like the Test feature of AWS's console, it calls no authorizer. It asks "
                + "for no API key, signature or resource policy, either.")
        {
            Words, Body, Header,
            DeployOptions.Deploy, DeployOptions.Code, DeployOptions.Stage, DeployOptions.StageVariables,
            DeployOptions.Parameters, DeployOptions.Api, FunctionOption.Functions,
            EndpointOption.Endpoints, EnvironmentOption.Variables, LocalOption.File,
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
            CheckWords(arguments.GetValue(Words)!);
            var options = DeployOptions.Read(arguments, FileOf(arguments));
            await using var lines = new LineWriter(Console.Error);
            var folder = EndpointOption.ReadApi(options);
            await using var stage = new DeployedStage(options, folder, new ConsoleLog(lines, Terminal.HasErrorColors));
            return await InvokeAsync(stage.Gateway, arguments).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is DocumentException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(FileProblem.Text(problem, FileOf(arguments))).ConfigureAwait(false);
            return ExitCode.Unusable;
        }
    }

    private static string? FileOf(ParseResult arguments) => arguments.GetValue(Words) is [var file, _, _] ? file : null;

    private static void CheckWords(string[] words)
    {
        if (Methods.Contains(words[^2], StringComparer.OrdinalIgnoreCase) && !words[^1].Contains("://", StringComparison.Ordinal))
        {
            return;
        }

        throw new DocumentException(
            "sluice test-invoke",
            "request",
            words.Length == 2 && Path.Exists(words[0])
                ? $"'{words[0]}' is a file, and the HTTP method or the path is missing after it. Write both: sluice test-invoke {words[0]} METHOD PATH."
            : words[^1].Contains("://", StringComparison.Ordinal)
                ? $"'{words[^1]}' is an address. Write the path below the stage, such as /orders?limit=5."
            : $"'{words[^2]}' is not an HTTP method of API Gateway, which are {string.Join(", ", Methods)}. Write one of these before the path.");
    }

    private static async Task<int> InvokeAsync(Gateway gateway, ParseResult arguments)
    {
        var words = arguments.GetValue(Words)!;
        var target = words[^1];
        var request = new GatewayRequest
        {
            Method = words[^2].ToUpperInvariant(),
            Target = RequestTarget.Parse($"/{gateway.Stage.Name}/{target.TrimStart('/')}"),
            Headers = HeaderOption.Read(arguments.GetValue(Header) ?? [], "sluice test-invoke"),
            Body = arguments.GetValue(Body) is { } body ? BodyOption.Read(body, "sluice test-invoke") : [],
        };
        var log = new ExecutionLog();
        using var exchange = gateway.Begin(request, log);
        var method = FindResource(gateway.Api, request.Method, target) ?? (gateway.TryRoute(exchange) ? exchange.Method : null);
        var reply = method is not null
            ? await gateway.TestInvokeAsync(exchange, method).ConfigureAwait(false)
            : await gateway.AnswerAsync(exchange).ConfigureAwait(false);
        reply.Stream?.Stop();
        var time = exchange.Now.ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture);
        await Console.Out.WriteLineAsync($"Execution log for request {exchange.RequestId}").ConfigureAwait(false);
        foreach (var line in log.Lines)
        {
            await Console.Out.WriteLineAsync($"{time} : {TerminalText.Clean(line, keepColors: false)}").ConfigureAwait(false);
        }

        if (method is null)
        {
            var problem = $"sluice test-invoke: path: {UnknownPath.Explain(gateway, request.Method, target)}";
            await Console.Error.WriteLineAsync(TerminalText.Clean(problem, keepColors: false)).ConfigureAwait(false);
        }

        return reply.Status < 500 ? ExitCode.Success : ExitCode.Failed;
    }

    // Like the Test feature of AWS's console, the command also takes the path of a resource with its path variables.
    private static ApiMethod? FindResource(ApiDocument api, string httpMethod, string target)
    {
        var path = "/" + target.Split('?')[0].TrimStart('/');
        return api.Methods.FirstOrDefault(method => method.ResourcePath == path && method.HttpMethod == httpMethod)
            ?? api.Methods.FirstOrDefault(method => method.ResourcePath == path && method.HttpMethod == ApiMethod.Any);
    }
}

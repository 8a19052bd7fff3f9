using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.Tool.Comparing;
using Sluice.Tool.Comparing.Differences;
using Sluice.Tool.Comparing.Reports;
using Sluice.Tool.Comparing.Requests;
using Sluice.Tool.Comparing.Sides;
using Sluice.Tool.Options;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice compare</c>: sends the same requests to two stages, or to one and the local gateway, and reports what differs.</summary>
internal static class CompareCommand
{
    private const string Name = "sluice compare";

    private static readonly Option<string?> Requests = new("--requests", "-r")
    {
        Description = "A file of requests, or a recording of a browser (HAR) [default: a request for each operation, from the document's examples]",
    };

    private static readonly Option<string?> Host = new("--host") { Description = "The host whose requests are sent, of a recording (HAR) that has several" };

    private static readonly Option<string[]> Against = new("--against", "-a")
    {
        Description = "The address of a deployed stage; two of them are compared with each other, one with the local gateway",
        Required = true,
    };

    private static readonly Option<string[]> Header = HeaderOption.Create();

    private static readonly Option<string[]> IgnoredHeaders = new("--ignore-header") { Description = "A header that is not compared; may be given again" };

    private static readonly Option<string[]> IgnoredValues = new("--ignore-value")
    {
        Description = "The path of a value in a JSON body that is not compared, such as '$.items[*].id'; may be given again",
    };

    private static readonly Option<string> Format = new("--format") { Description = "The form of the report", DefaultValueFactory = static _ => "text" };

    private static readonly Option<string?> OutputFile = new("--output", "-o") { Description = "A file for the report [default: standard output]" };

    private static readonly Option<bool> Answers = new("--answers") { Description = "Show both answers of each request, also of those that are the same" };

    private static readonly Option<int> Timeout = new("--timeout")
    {
        Description = "The seconds to wait for an answer of a deployed stage",
        DefaultValueFactory = static _ => 35,
    };

    static CompareCommand()
    {
        Format.AcceptOnlyFromAmong("text", "json", "junit");
        Timeout.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > 3600)
            {
                result.AddError("--timeout is a number of seconds from 1 to 3600.");
            }
        });
        IgnoredHeaders.Validators.Add(static result =>
        {
            if (result.Tokens.FirstOrDefault(static token => !HeaderText.IsName(token.Value)) is { } wrong)
            {
                result.AddError($"'{wrong.Value}' of --ignore-header is not the name of a header. Give a name, such as x-request-id.");
            }
        });
        IgnoredValues.Validators.Add(static result =>
        {
            if (result.Tokens.Any(static token => token.Value.Count(static character => character == '*') > ComparisonRules.MostStars))
            {
                result.AddError($"A path of --ignore-value has at most {ComparisonRules.MostStars} '*'.");
            }
            else if (result.Tokens.FirstOrDefault(static token => !ComparisonRules.IsPath(token.Value)) is { } wrong)
            {
                result.AddError($"'{wrong.Value}' of --ignore-value is not a path. Write one from '$', such as '$.items[*].id' or \"$['a name']\".");
            }
        });
        Against.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 2)
            {
                result.AddError("--against names one stage, which is compared with the local gateway, or two.");
            }
        });
    }

    public static Command Create()
    {
        var command = new Command("compare", "Sends requests to a deployed stage and to the local gateway, and reports what differs.")
        {
            FileArgument.File, Requests, Host, Against, Header, IgnoredHeaders, IgnoredValues, Answers, Format, OutputFile, Timeout,
            DeployOptions.Deploy, DeployOptions.Code, DeployOptions.Stage, DeployOptions.StageVariables,
            DeployOptions.Parameters, DeployOptions.Api, FunctionOption.Functions,
            DeployOptions.Identity, DeployOptions.ApiKeys, EndpointOption.Endpoints, EnvironmentOption.Variables, LocalOption.File,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        // The work continues on another thread, because the command line's library does not listen to SIGTERM until this thread is free.
        await Task.Yield();
        try
        {
            var addresses = (arguments.GetValue(Against) ?? []).Select(ReadAddress).ToList();
            var requests = arguments.GetValue(Requests) is { } file ? RequestFile.Read(file, arguments.GetValue(Host)) : null;
            RequireEffect(arguments, requests, addresses.Count);
            using var client = DeployedSide.CreateClient(TimeSpan.FromSeconds(arguments.GetValue(Timeout)));
            var sides = addresses.Select(address => (ISide)new DeployedSide(client, address)).ToList();
            if (requests is null || sides.Count == 1)
            {
                var options = DeployOptions.Read(arguments, arguments.GetValue(FileArgument.File));
                var folder = EndpointOption.ReadApi(options);
                requests ??= RequestList.Of(ExampleRequests.Of(folder.Api));
                if (requests.Requests.Count == 0)
                {
                    throw new DocumentException(
                        Name, "requests", "there is nothing to send, because the API has no operation. Name a file of requests with --requests.");
                }

                if (sides.Count == 1)
                {
                    await using var lines = new LineWriter(Console.Error);
                    await using var stage = new DeployedStage(options, folder, new ConsoleLog(lines, Terminal.HasErrorColors));
                    return await CompareAsync([.. sides, new LocalSide(stage.Gateway)], requests, arguments, cancellation).ConfigureAwait(false);
                }
            }

            return await CompareAsync(sides, requests, arguments, cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is DocumentException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(FileProblem.Text(problem, arguments.GetValue(FileArgument.File))).ConfigureAwait(false);
            return ExitCode.Unusable;
        }
    }

    private static void RequireEffect(ParseResult arguments, RequestList? requests, int stages)
    {
        if (requests is null && arguments.GetValue(Host) is not null)
        {
            throw new DocumentException(
                Name, Host.Name, "this option chooses the requests of a recording. Name the recording with --requests, or leave it out.");
        }

        if (requests is not null && stages == 2 && arguments.GetValue(FileArgument.File) is { } file)
        {
            throw new DocumentException(
                Name, "file", $"two stages are compared with the requests of a file, so '{file}' has no effect. Leave it out, or name one stage.");
        }
    }

    private static async Task<int> CompareAsync(
        List<ISide> sides, RequestList list, ParseResult arguments, CancellationToken cancellation)
    {
        var rules = new ComparisonRules(arguments.GetValue(IgnoredHeaders) ?? [], arguments.GetValue(IgnoredValues) ?? []);
        var given = HeaderOption.Read(arguments.GetValue(Header) ?? [], Name);
        // Requests may write data, so a file that cannot be written is noticed before the first one.
        await using var output = arguments.GetValue(OutputFile) is { } name ? new FileStream(name, FileMode.OpenOrCreate, FileAccess.Write) : null;
        var comparisons = new List<Comparison>(list.Requests.Count);
        foreach (var request in list.Requests)
        {
            // One request after another, because a request may need what the one before it wrote.
            var sent = request with { Headers = request.Headers.With(given) };
            var watch = Stopwatch.StartNew();
            var first = await sides[0].SendAsync(sent, cancellation).ConfigureAwait(false);
            var second = await sides[1].SendAsync(sent, cancellation).ConfigureAwait(false);
            comparisons.Add(new(sent, first, second, AnswerComparer.Compare(first, second, rules), watch.Elapsed));
        }

        var report = new Report(sides[0].Name, sides[1].Name, comparisons, list.Behaviours, arguments.GetValue(Answers) || list.Behaviours.Count > 0);
        var text = arguments.GetValue(Format) switch
        {
            "json" => JsonReport.Write(report),
            "junit" => JUnitReport.Write(report),
            _ => TextReport.Write(report),
        };
        if (output is not null)
        {
            output.SetLength(0);
            await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation).ConfigureAwait(false);
            await Console.Error.WriteLineAsync(
                $"{comparisons.Count} requests, {report.Different} different; the report is in {arguments.GetValue(OutputFile)}").ConfigureAwait(false);
        }
        else
        {
            await Console.Out.WriteAsync(text).ConfigureAwait(false);
        }

        return report.Different == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    // A password in the address would be in every report, and would not be sent.
    private static Uri ReadAddress(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length > 0
            ? throw new DocumentException(
                Name, "--against", "an address has no user and no password. Send credentials as a header, such as --header 'authorization: …'.")
            : address is { Scheme: "http" or "https", Query: "", Fragment: "" }
            ? address
            : throw new DocumentException(
                Name, "--against", $"'{text}' is not the address of a stage. Give one, such as https://abc123.execute-api.eu-west-1.amazonaws.com/prod.");
}

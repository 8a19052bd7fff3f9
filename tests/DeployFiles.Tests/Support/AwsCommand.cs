using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>Amazon's own command <c>aws</c>, with moto in the service's place. One process of Python serves all tests, one account after another.</summary>
internal static class AwsCommand
{
    private const string Modules = "awscli,moto,boto3,samtranslator";

    private static readonly Lock Turn = new();
    private static readonly StringBuilder Errors = new();

    // It ends when its input does, and so with the tests.
    private static readonly Lazy<Process> Python = new(Start);

    /// <summary>Runs command lines of the documentation in a folder, with the bucket <c>bucket</c> for BUCKET; skips where Python lacks a module.</summary>
    /// <returns>What each printed, and what the services of an account that was empty before then have.</returns>
    public static AwsAccount Run(string folder, IEnumerable<string> lines)
    {
        string[] commands = [.. lines.Select(line => line.Replace("BUCKET", "bucket", StringComparison.Ordinal))];
        commands.ShouldNotBeEmpty();
        if (ExternalTool.MissingModules(Modules) is { } missing)
        {
            Assert.Skip(missing);
        }

        var answer = Ask(JsonSerializer.Serialize(new { folder, lines = commands }));
        ((string?)answer["problem"]).ShouldBeNull();
        return new(
            [.. answer["commands"]!.AsArray().Select(c => new AwsRun((string)c!["line"]!, (int)c["exitCode"]!, (string)c["output"]!))],
            answer["objects"]!.AsObject().ToDictionary(o => o.Key, o => Convert.FromBase64String((string)o.Value!)),
            [.. answer["received"]!.AsArray().Select(c => new AwsChangeSet((string)c!["stack"]!, c["parameters"]!.AsObject(), (string)c["template"]!))],
            answer["stacks"]!.AsObject().ToDictionary(stack => stack.Key, stack => new AwsStack(
                (string)stack.Value!["status"]!,
                [.. stack.Value["resources"]!.AsObject().Select(r => new AwsResource(r.Key, (string)r.Value![0]!, (string)r.Value[1]!))])));
    }

    private static JsonNode Ask(string question)
    {
        lock (Turn)
        {
            Python.Value.StandardInput.WriteLine(question);
            Python.Value.StandardInput.Flush();
            string? line;
            do
            {
                line = Python.Value.StandardOutput.ReadLine();
                line.ShouldNotBeNull("aws.py ended early:\n" + Errors);
            }
            while (!line.StartsWith('{'));

            return JsonNode.Parse(line)!;
        }
    }

    private static Process Start()
    {
        var process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(Places.Root, "tests", "DeployFiles.Tests", "Tools", "aws.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += static (_, line) => Errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        return process;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sluice.Packages.Tests;

/// <summary>What F5 starts in a new project. A debugger is attached to the process that is started here, so the functions must run in it.</summary>
public sealed partial class DebuggingTests(PackageFeed feed)
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public async Task F5_starts_the_gateway_with_the_functions_in_its_process()
    {
        var project = feed.NewProject("Debugged");
        feed.Run(project, "dotnet", "build", "-warnaserror");

        await VisualStudioAndRiderAsync(project);
        await VisualStudioCodeAsync(project);
    }

    // They read two properties without running a target, and append the arguments of the launch profile.
    private async Task VisualStudioAndRiderAsync(string project)
    {
        using var run = JsonDocument.Parse(feed.Run(project, "dotnet", "msbuild", "-getProperty:RunCommand", "-getProperty:RunArguments"));
        var properties = run.RootElement.GetProperty("Properties");
        var start = new ProcessStartInfo(properties.GetProperty("RunCommand").GetString()!, $"{properties.GetProperty("RunArguments").GetString()} --in-process --port 0")
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
        };
        start.Environment["ENVIRONMENT_NAME"] = "a profile";

        await AnswersAsync(start);
    }

    // It starts what launch.json says, with the launch profile that is named there.
    private static async Task VisualStudioCodeAsync(string project)
    {
        var profiles = Path.Combine(project, "Properties", "launchSettings.json");
        var text = await File.ReadAllTextAsync(profiles, TestContext.Current.CancellationToken);
        text = text.Replace("\"commandLineArgs\": \"\"", "\"commandLineArgs\": \"--port 0\"", StringComparison.Ordinal)
            .Replace("\"environmentVariables\": {}", "\"environmentVariables\": { \"ENVIRONMENT_NAME\": \"a profile\" }", StringComparison.Ordinal);
        await File.WriteAllTextAsync(profiles, text, TestContext.Current.CancellationToken);

        var file = await File.ReadAllTextAsync(Path.Combine(project, ".vscode", "launch.json"), TestContext.Current.CancellationToken);
        using var launch = JsonDocument.Parse(file.Replace("${workspaceFolder}", project, StringComparison.Ordinal), WithComments);
        var configuration = launch.RootElement.GetProperty("configurations")[0];
        configuration.GetProperty("name").GetString().ShouldBe("Debugged");
        var arguments = configuration.GetProperty("args").EnumerateArray().Select(static argument => argument.GetString()!);
        var start = new ProcessStartInfo("dotnet", [configuration.GetProperty("program").GetString()!, .. arguments])
        {
            WorkingDirectory = configuration.GetProperty("cwd").GetString(),
            RedirectStandardOutput = true,
        };
        foreach (var variable in configuration.GetProperty("env").EnumerateObject())
        {
            start.Environment[variable.Name] = variable.Value.GetString();
        }

        await AnswersAsync(start);
    }

    private static async Task AnswersAsync(ProcessStartInfo start)
    {
        start.Environment["NO_COLOR"] = "1";
        using var gateway = Process.Start(start)!;
        try
        {
            var output = new StringBuilder();
            var url = await ReadUntilAsync(gateway, output, InvokeUrlPattern());
            using var client = new HttpClient();

            (await client.GetStringAsync(new Uri($"{url}/about"), TestContext.Current.CancellationToken)).ShouldBe("""{"environment":"a profile"}""");

            var process = await ReadUntilAsync(gateway, output, ReadyPattern());
            process.ShouldBe(gateway.Id.ToString(CultureInfo.InvariantCulture));
        }
        finally
        {
            gateway.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> ReadUntilAsync(Process process, StringBuilder output, Regex pattern)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            output.AppendLine(line);
            if (pattern.Match(line) is { Success: true } found)
            {
                return found.Groups[1].Value;
            }
        }

        throw new InvalidOperationException($"The gateway ended early:\n{output}");
    }

    [GeneratedRegex(@"^Invoke URL: (\S+)$")]
    private static partial Regex InvokeUrlPattern();

    [GeneratedRegex(@"^Notes is ready \(process (\d+), ")]
    private static partial Regex ReadyPattern();
}

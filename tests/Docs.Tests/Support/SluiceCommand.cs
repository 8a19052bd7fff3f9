using System.Diagnostics;

namespace Sluice.Docs.Tests.Support;

/// <summary>The command <c>sluice</c>, and projects, as they were built with the tests.</summary>
internal static class SluiceCommand
{
    public const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static readonly string Assembly = Path.Combine(Places.Root, "src", "Tool", "bin", Configuration, "net10.0", "Sluice.Tool.dll");

    /// <summary>Runs a command in the folder of the sample that the documentation uses.</summary>
    public static (int ExitCode, string Output) Run(params string[] arguments)
    {
        using var process = Start("dotnet", [Assembly, .. arguments]);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    /// <summary>Starts <c>sluice start</c> or <c>dotnet run</c>, and waits for its address.</summary>
    public static async Task<(Process Process, Uri InvokeUrl)> ServeAsync(string program, IEnumerable<string> arguments)
    {
        var process = program == "sluice" ? Start("dotnet", [Assembly, .. arguments]) : Start(program, arguments);
        var output = "";
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            output += line + "\n";
            if (line.StartsWith("Invoke URL: ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return (process, new Uri(line["Invoke URL: ".Length..]));
            }
        }

        throw new InvalidOperationException(output + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.Combine(Places.Root, "samples", "EchoApi"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return Process.Start(start)!;
    }
}

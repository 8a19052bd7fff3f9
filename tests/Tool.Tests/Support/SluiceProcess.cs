using System.Diagnostics;

namespace Sluice.Tool.Tests.Support;

/// <summary>The command <c>sluice</c> as a process of its own.</summary>
internal static class SluiceProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Sluice.Tool.dll");

    public static Task<SluiceOutput> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    public static async Task<SluiceOutput> RunWithInputAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new SluiceOutput(process.ExitCode, await output, await error);
    }

    /// <summary>Runs the command in a folder, and not in that of the tests.</summary>
    public static async Task<SluiceOutput> RunInAsync(string folder, params string[] arguments)
    {
        using var process = Start(arguments, [], folder);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new SluiceOutput(process.ExitCode, output, await error);
    }

    public static Process Start(params string[] arguments) => Start(arguments, []);

    public static Process Start(string[] arguments, Dictionary<string, string> environment, string folder = "")
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

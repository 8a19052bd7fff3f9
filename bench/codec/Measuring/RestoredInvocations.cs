using System.Diagnostics;
using System.Globalization;

namespace Sluice.Bench.Codec;

/// <summary>The first invocation of a process that has been restored from a snapshot, beside that of a process that has not.</summary>
internal static class RestoredInvocations
{
    private const int Rounds = 15;

    /// <summary>Prints medians of interleaved rounds for each program.</summary>
    /// <param name="folders">The folders of the published programs.</param>
    public static async Task RunAsync(params string[] folders)
    {
        Console.WriteLine("\n| program | first invocation of a ready process, ms | after a restore, ms |");
        Console.WriteLine("|---|--:|--:|");
        foreach (var folder in folders)
        {
            var (ready, restored) = (new List<double>(), new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                ready.Add(await MeasureAsync(folder, isRestored: false));
                restored.Add(await MeasureAsync(folder, isRestored: true));
            }

            // The first round reads the files into memory.
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {Path.GetFileName(folder)} | {Median(ready.Skip(1)):0.0} | {Median(restored.Skip(1)):0.0} |"));
        }
    }

    private static async Task<double> MeasureAsync(string folder, bool isRestored)
    {
        using var api = new RuntimeApiStub(Payloads.Custom("get"));
        var start = new ProcessStartInfo(Path.Combine(folder, "FirstInvocation"));
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = api.Authority;
        start.Environment["AWS_LAMBDA_INITIALIZATION_TYPE"] = isRestored ? "snap-start" : "on-demand";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment.Remove("SLUICE_FUNCTION");
        using var process = Process.Start(start)!;
        try
        {
            if (isRestored)
            {
                await api.RestoreAsync();
            }

            return (await api.TimeAnswerAsync()).Time;
        }
        finally
        {
            process.Kill();
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}

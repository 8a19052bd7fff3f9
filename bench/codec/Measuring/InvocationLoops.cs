using System.Diagnostics;
using System.Globalization;

namespace Sluice.Bench.Codec;

/// <summary>
/// What an invocation costs in the whole runtime, with logs, traces and metrics idle: bytes that the process allocates, and time, with one and with
/// eight invocations at the same time.
/// </summary>
internal static class InvocationLoops
{
    private const int Few = 4_000;
    private const int Many = 24_000;
    private const int Rounds = 5;

    /// <summary>Prints medians for each program of the artifacts that is a codec.</summary>
    /// <param name="artifacts">The folders of the published programs.</param>
    public static async Task RunAsync(params string[] artifacts)
    {
        Console.WriteLine("\n| program | at the same time | bytes for an invocation | µs for an invocation |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var concurrency in (int[])[1, 8])
        {
            var results = artifacts.ToDictionary(a => a, _ => new List<(double Bytes, double Time)>());
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var folder in artifacts)
                {
                    // The difference leaves out the start and the code that is compiled again.
                    var (few, many) = (await MeasureAsync(folder, concurrency, Few), await MeasureAsync(folder, concurrency, Many));
                    results[folder].Add(((many.Bytes - few.Bytes) / (Many - Few), (many.Time - few.Time) / (Many - Few)));
                }
            }

            foreach (var folder in artifacts)
            {
                var (bytes, time) = (Median(results[folder].Select(r => r.Bytes)), Median(results[folder].Select(r => r.Time)));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Path.GetFileName(folder)} | {concurrency} | {bytes:0} | {time:0} |"));
            }
        }
    }

    private static async Task<(double Bytes, double Time)> MeasureAsync(string folder, int concurrency, int count)
    {
        var file = Path.GetTempFileName();
        using var api = new LoopStub(Payloads.Custom("get"), count);
        var start = new ProcessStartInfo(Path.Combine(folder, "FirstInvocation"));
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = api.Authority;
        start.Environment["BENCH_ALLOCATIONS"] = file;
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment.Remove("SLUICE_FUNCTION");
        if (concurrency > 1)
        {
            start.Environment["AWS_LAMBDA_MAX_CONCURRENCY"] = concurrency.ToString(CultureInfo.InvariantCulture);
        }

        using var process = Process.Start(start)!;
        var watch = Stopwatch.StartNew();
        await api.Done;
        var time = watch.Elapsed.TotalMicroseconds;
        using (Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await process.WaitForExitAsync();
        }

        var bytes = double.Parse(await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture);
        File.Delete(file);
        return (bytes, time);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}

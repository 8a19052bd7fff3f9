using System.Globalization;
using BenchmarkDotNet.Reports;
using BenchmarkSummary = BenchmarkDotNet.Reports.Summary;

namespace Sluice.Bench.Codec;

/// <summary>Prints what was measured as Markdown.</summary>
internal static class Table
{
    private static readonly string[] Ways =
    [
        nameof(CodecBenchmarks.ByHand), nameof(CodecBenchmarks.Codec), nameof(CodecBenchmarks.Context), nameof(CodecBenchmarks.ByProxy),
        nameof(CodecBenchmarks.ProxyCodec),
    ];

    private static readonly string[] Forms = ["jit", "r2r", "native"];

    public static void Write(BenchmarkSummary summary)
    {
        Console.WriteLine(
            "\n| request | (a) by hand | (b) codec | (c) context | (d) proxy | (e) proxy codec | b/a | c/b | d/b | d/e | bytes a | b | c | d | e |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var request in Payloads.Names)
        {
            var times = Ways.Select(w => Report(summary, request, w).ResultStatistics!.Median / 1000).ToArray();
            var bytes = Ways.Select(w => Report(summary, request, w)).Select(r => r.GcStats.GetBytesAllocatedPerOperation(r.BenchmarkCase) ?? 0).ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {request} | {times[0]:0.00} µs | {times[1]:0.00} µs | {times[2]:0.00} µs | {times[3]:0.00} µs | {times[4]:0.00} µs "
                + $"| {times[1] / times[0]:0.00} | {times[2] / times[1]:0.0} | {times[3] / times[1]:0.0} | {times[3] / times[4]:0.0} "
                + $"| {bytes[0]} | {bytes[1]} | {bytes[2]} | {bytes[3]} | {bytes[4]} |"));
        }
    }

    public static void WriteSizes(string generated)
    {
        Console.WriteLine("\n| request | payload of (b), bytes | event of (d), bytes | generated C# of the operation, bytes |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (request, operation) in Payloads.Names.Zip((string[])["Find", "Place", "Import"]))
        {
            var code = Directory.EnumerateFiles(generated, $"*_OrdersFunction.{operation}.*.Operation.g.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(generated, $"*OrdersFunction_{operation}.*.Operation.g.cs", SearchOption.AllDirectories)).Distinct().Single();
            Console.WriteLine(Line($"| {request} | {Payloads.Custom(request).Length} | {Payloads.Proxy(request).Length} | {new FileInfo(code).Length} |"));
        }
    }

    public static void Write(string request, Dictionary<(string Way, string Form), double> times)
    {
        Console.WriteLine($"\n| first invocation ({request}), ms | just-in-time | ReadyToRun | native |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (way, title) in new[] { ("ByHand", "(a) by hand"), ("Codec", "(b) codec"), ("Proxy", "(d) proxy") })
        {
            var cells = Forms.Select(f => times.TryGetValue((way, f), out var time) ? Line($"{time:0.0}") : "–");
            Console.WriteLine($"| {title} | {string.Join(" | ", cells)} |");
        }
    }

    private static BenchmarkReport Report(BenchmarkSummary summary, string request, string way) => summary.Reports.Single(r =>
        r.BenchmarkCase.Descriptor.WorkloadMethod.Name == way && (string)r.BenchmarkCase.Parameters[nameof(CodecBenchmarks.Request)] == request);

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}

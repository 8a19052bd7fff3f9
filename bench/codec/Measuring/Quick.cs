using System.Diagnostics;
using System.Globalization;

namespace Sluice.Bench.Codec;

/// <summary>
/// Prints medians of interleaved rounds in seconds instead of minutes, for work on the codec. Anything that slows the machine down slows all
/// contenders down.
/// </summary>
internal static class Quick
{
    private const int Rounds = 201;
    private const double RoundMilliseconds = 0.5;

    public static void Run()
    {
        foreach (var name in Payloads.Names)
        {
            var (custom, proxy) = (Payloads.Custom(name), Payloads.Proxy(name));
            (string Way, IContender Contender, byte[] Payload)[] ways =
            [
                ("a", new HandWritten(), custom), ("b", new GeneratedCodec(), custom), ("c", new SerializerContext(), custom), ("d", new Proxy(), proxy),
                ("e", new GeneratedCodec("ProxiedOrdersFunction"), proxy),
                ("f", new GeneratedCodec("FilteredOrdersFunction"), Payloads.Custom(name, "Filtered")),
            ];
            var times = ways.Select(_ => new double[Rounds]).ToArray();
            var calls = ways.Select(w => Calibrate(w.Contender, w.Payload)).ToArray();
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < ways.Length; i++)
                {
                    times[i][round] = Time(ways[i].Contender, ways[i].Payload, calls[i]);
                }
            }

            for (var i = 0; i < ways.Length; i++)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-5}{ways[i].Way} {Median(times[i]),11:0.0} ns {Median(times[i]) / Median(times[0]),6:0.00} x a "
                    + $"{Allocated(ways[i].Contender, ways[i].Payload),9} B"));
            }
        }
    }

    private static int Calibrate(IContender contender, byte[] payload)
    {
        // Long enough for the second tier.
        var watch = Stopwatch.StartNew();
        var calls = 0;
        for (; watch.ElapsedMilliseconds < 700; calls++)
        {
            contender.Answer(payload);
        }

        return Math.Max(1, (int)(RoundMilliseconds / (Time(contender, payload, Math.Max(1, calls / 70)) / 1e6)));
    }

    private static double Time(IContender contender, byte[] payload, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            contender.Answer(payload);
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    private static long Allocated(IContender contender, byte[] payload)
    {
        const int Calls = 100;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
        {
            contender.Answer(payload);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}

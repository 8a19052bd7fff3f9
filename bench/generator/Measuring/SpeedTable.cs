using System.Globalization;
using Sluice.GeneratorBench.Contenders;
using Sluice.GeneratorBench.Projects;

namespace Sluice.GeneratorBench.Measuring;

/// <summary>Measures all generators side by side, in interleaved rounds, and prints the tables of bench/README.md.</summary>
internal static class SpeedTable
{
    /// <summary>Where the peers stop: what they take grows as ours does, and the run should end.</summary>
    private const int LargestForPeers = 1000;

    public static void Print(int[] sizes)
    {
        Run(100, rounds: 3);
        var results = sizes.ToDictionary(size => size, size => Run(size, rounds: size > 1000 ? 3 : size > 100 ? 5 : 15));

        Line("operations", "", "cold", "MB", "µs an operation", "KB an operation", "a body", "share of cold", "a new operation", "share", "a type", "share");
        Line("--:", "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        foreach (var (size, rows) in results)
        {
            foreach (var (name, cold, edits) in rows)
            {
                Line(
                    [
                        size.ToString(CultureInfo.InvariantCulture), name, Ms(cold.Milliseconds), Text("0.0", cold.Megabytes),
                        Text("0", cold.Milliseconds * 1000 / size), Text("0", cold.Megabytes * 1000 / size),
                        .. edits.SelectMany(e => new[] { Ms(e.Milliseconds), Text("0.0 %", e.Milliseconds / cold.Milliseconds) }),
                    ]);
            }
        }

        Console.WriteLine();
        Console.WriteLine("Allocated on a re-run, MB (share of the cold run's):");
        Console.WriteLine();
        Line("operations", "", "a body", "a new operation", "a type");
        Line("--:", "---", "--:", "--:", "--:");
        foreach (var (size, rows) in results)
        {
            foreach (var (name, cold, edits) in rows)
            {
                var memory = edits.Select(e => $"{Text("0.0", e.Megabytes)} ({Text("0.0 %", e.Megabytes / cold.Megabytes)})");
                Line([size.ToString(CultureInfo.InvariantCulture), name, .. memory]);
            }
        }
    }

    private static List<(string Name, Cost Cold, List<Cost> Edits)> Run(int size, int rounds)
    {
        List<(string Name, Contender Contender, bool IsEditor)> ways =
            [("Sluice, a build", ContenderList.Sluice, false), ("Sluice, an editor", ContenderList.Sluice, true)];
        if (size <= LargestForPeers)
        {
            ways.AddRange(new[] { ContenderList.Json, ContenderList.MinimalApi }.OfType<Contender>().Select(c => (c.Name, c, true)));
        }

        var projects = ways.Select(w => ProjectWriter.Write(w.Contender.Dialect, size)).ToArray();
        var costs = ways.Select(w => w.Contender.Edits.Select(_ => new List<Cost>()).Prepend([]).ToArray()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < ways.Count; i++)
            {
                var session = new Session(ways[i].Contender, projects[i], ways[i].IsEditor);
                costs[i][0].Add(session.Cold);
                for (var e = 0; e < ways[i].Contender.Edits.Length; e++)
                {
                    costs[i][e + 1].Add(session.Rerun(ways[i].Contender.Edits[e]));
                }
            }
        }

        return [.. ways.Select((w, i) => (w.Name, Cost.Median(costs[i][0]), costs[i].Skip(1).Select(Cost.Median).ToList()))];
    }

    private static string Ms(double value) => Text(value < 10 ? "0.0" : "0", value) + " ms";

    private static string Text(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);

    private static void Line(params string[] cells) => Console.WriteLine("| " + string.Join(" | ", cells) + " |");
}

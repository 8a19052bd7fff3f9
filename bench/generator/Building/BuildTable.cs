using System.Diagnostics;
using System.Globalization;

namespace Sluice.GeneratorBench.Building;

/// <summary>How long <c>dotnet build</c> takes with the generator and its analyzers, and without.</summary>
internal static class BuildTable
{
    private const int Operations = 500;

    // An environment may have switched the server off, so both say what they want.
    private const string Served = "-p:UseSharedCompilation=true";
    private const string Alone = "-p:UseSharedCompilation=false";

    /// <summary>Each is compared with the one whose name it gives.</summary>
    private static readonly (string Name, string ComparedWith, string[] Properties)[] Ways =
    [
        ("without", "without", [Served]),
        ("without, analyzers off", "without", [Served, "-p:RunAnalyzers=false"]),
        ("with the generator, analyzers off", "without, analyzers off", [Served, "-p:WithGenerator=true", "-p:RunAnalyzers=false"]),
        ("with the generator and its analyzers", "without", [Served, "-p:WithGenerator=true"]),
        ("and the deploy files written", "without", [Served, "-p:WithGenerator=true", "-p:WithFiles=true"]),
        ("without, no compiler server", "without, no compiler server", [Alone]),
        ("with everything, no compiler server", "without, no compiler server", [Alone, "-p:WithGenerator=true", "-p:WithFiles=true"]),
    ];

    public static int Print(string repository, string artifacts, int rounds)
    {
        var project = BuildProject.Write(repository, Path.Combine(artifacts, "build"), Operations);
        Run("restore", project, []);
        var times = Ways.Select(_ => new List<double>()).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < Ways.Length; i++)
            {
                var time = Run("build", project, ["--no-restore", "--no-incremental", .. Ways[i].Properties]);

                // The first round starts the compiler's server and loads what it needs.
                if (round >= 0)
                {
                    times[i].Add(time);
                }
            }
        }

        Console.WriteLine($"`dotnet build` of {Operations} operations, median of {rounds} interleaved rounds:");
        Console.WriteLine();
        Console.WriteLine("| build | s | compared with | more |");
        Console.WriteLine("|---|--:|---|--:|");
        for (var i = 0; i < Ways.Length; i++)
        {
            var median = Median(times[i]);
            var other = Array.FindIndex(Ways, way => way.Name == Ways[i].ComparedWith);
            var more = Median([.. times[i].Zip(times[other], static (with, without) => with - without)]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Ways[i].Name} | {median:0.00} | {(i == other ? "" : Ways[other].Name)} | {(i == other ? "" : more.ToString("+0.00;-0.00", CultureInfo.InvariantCulture) + " s")} |"));
        }

        return 0;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Run(string command, string project, string[] arguments)
    {
        // Redirected, so that a table is all that is printed, and not read: the servers that a build leaves running hold the pipe open.
        var start = new ProcessStartInfo("dotnet", [command, project, "-v", "q", "--nologo", "-clp:ErrorsOnly;NoSummary", .. arguments]) { RedirectStandardOutput = true };
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(from).TotalSeconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"dotnet {command} failed.");
    }
}

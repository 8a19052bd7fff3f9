using System.Diagnostics;
using System.Globalization;
using Sluice.GeneratorBench.Projects;

namespace Sluice.GeneratorBench.Building;

/// <summary>How long <c>dotnet build</c> takes after an edit, with the generator and its analyzers, and without.</summary>
internal static class BuildTable
{
    private const int Operations = 500;

    // An environment may have switched the server off, so all say what they want.
    private const string Served = "-p:UseSharedCompilation=true";
    private const string Alone = "-p:UseSharedCompilation=false";
    private const string Quiet = "-p:RunAnalyzers=false";
    private const string Generator = "-p:WithGenerator=true";
    private const string Files = "-p:WithFiles=true";
    private const string Anew = "--no-incremental";

    public static int Print(string repository, string artifacts, int rounds)
    {
        var functions = BuildProject.Write(repository, Path.Combine(artifacts, "build"), Operations, Dialect.Sluice);
        var endpoints = BuildProject.Write(repository, Path.Combine(artifacts, "endpoints"), Operations, Dialect.MinimalApi);
        BuildWay[] ways =
        [
            new("without", "without", functions, Served),
            new("without, analyzers off", "without", functions, Served, Quiet),
            new("with the generator, analyzers off", "without, analyzers off", functions, Served, Generator, Quiet),
            new("with the generator and its analyzers", "without", functions, Served, Generator),
            new("and the deploy files", "without", functions, Served, Generator, Files),
            new("without, everything anew", "without, everything anew", functions, Served, Anew),
            new("with all, everything anew", "without, everything anew", functions, Served, Generator, Files, Anew),
            new("without, no compiler server", "without, no compiler server", functions, Alone),
            new("with all, no compiler server", "without, no compiler server", functions, Alone, Generator, Files),
            new("endpoints of ASP.NET Core, without their generator", "endpoints of ASP.NET Core, without their generator", endpoints, Served),
            new("endpoints of ASP.NET Core, with it", "endpoints of ASP.NET Core, without their generator", endpoints, Served, Generator),
        ];
        Run("restore", functions, []);
        Run("restore", endpoints, []);
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                BuildProject.Edit(ways[i].Project, round + 2);
                var output = i.ToString(CultureInfo.InvariantCulture);
                var time = Run(
                    "build",
                    ways[i].Project,
                    ["--no-restore", $"-p:IntermediateOutputPath=obj/{output}/", $"-p:OutputPath=bin/{output}/", .. ways[i].Arguments]);

                // The first round starts the compiler's server and builds everything.
                if (round >= 0)
                {
                    ways[i].Seconds.Add(time);
                }
            }
        }

        Console.WriteLine($"`dotnet build` of {Operations} operations, median of {rounds} interleaved rounds:");
        Console.WriteLine();
        Console.WriteLine("| build | s | compared with | more |");
        Console.WriteLine("|---|--:|---|--:|");
        foreach (var way in ways)
        {
            var other = ways.Single(w => w.Name == way.ComparedWith);
            var more = Math.Round(Median([.. way.Seconds.Zip(other.Seconds, static (with, without) => with - without)]), 2) + 0.0;
            var difference = more.ToString("+0.00;-0.00", CultureInfo.InvariantCulture) + " s";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {way.Name} | {Median(way.Seconds):0.00} | {(way == other ? "" : other.Name)} | {(way == other ? "" : difference)} |"));
        }

        return 0;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Run(string command, string project, string[] arguments)
    {
        // Redirected, so that a table is all that is printed, and not read: the servers that a build leaves running hold the pipe open.
        var start = new ProcessStartInfo("dotnet", [command, project, "-v", "q", "--nologo", "-clp:ErrorsOnly;NoSummary", .. arguments])
        {
            RedirectStandardOutput = true,
        };
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(from).TotalSeconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"dotnet {command} failed.");
    }
}

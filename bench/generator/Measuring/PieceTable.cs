using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator;
using Sluice.GeneratorBench.Contenders;
using Sluice.GeneratorBench.Projects;

namespace Sluice.GeneratorBench.Measuring;

/// <summary>What a compiler that is warm does for a project, piece by piece in one process: where a build's time goes.</summary>
internal static class PieceTable
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(SluiceGenerator).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsAbstract)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    public static void Print(int operations, int rounds)
    {
        var costs = new Dictionary<string, List<(double Elapsed, double Processor)>>();
        for (var round = -1; round < rounds; round++)
        {
            foreach (var (name, elapsed, processor) in Measure(operations))
            {
                costs.TryAdd(name, []);
                if (round >= 0)
                {
                    costs[name].Add((elapsed, processor));
                }
            }
        }

        Console.WriteLine($"A warm compiler, {operations} operations, median of {rounds} rounds:");
        Console.WriteLine();
        Console.WriteLine("| piece | ms | of processors |");
        Console.WriteLine("|---|--:|--:|");
        foreach (var (name, values) in costs)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {values.Select(v => v.Elapsed).Order().ElementAt(rounds / 2):0} "
                + $"| {values.Select(v => v.Processor).Order().ElementAt(rounds / 2):0} |"));
        }
    }

    private static List<(string Name, double Elapsed, double Processor)> Measure(int operations)
    {
        var contender = ContenderList.Sluice;
        var project = ProjectWriter.Write(contender.Dialect, operations);
        var costs = new List<(string, double, double)>();

        Time("parse and compile, without the generator", () => Emit(Create()));
        var compilation = Create();
        GeneratorDriver driver = Compilations.Driver(contender, IncrementalGeneratorOutputKind.None);
        Time("the generator", () => driver = driver.RunGenerators(compilation));
        var generated = driver.GetRunResult().GeneratedTrees;
        SyntaxTree[] trees = [];
        Time(
            "parse what it generated",
            () => trees = [.. generated.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), Compilations.ParseOptions, tree.FilePath))]);
        Time("parse and compile, with it", () => Emit(Create().AddSyntaxTrees(trees)));
        SyntaxTree[] hollow = [.. trees.Select(HollowMethods.Of)];
        Time("the same, with all generated methods empty", () => Emit(Create().AddSyntaxTrees(hollow)));
        var analyzed = Create().AddSyntaxTrees(trees);
        Time("the analyzers", () => analyzed.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync().Wait());
        return costs;

        CSharpCompilation Create()
        {
            var whole = Compilations.Create(contender, project);
            return whole.WithOptions(whole.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        }

        void Time(string name, Action action)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            using var process = Process.GetCurrentProcess();
            var (processor, start) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
            action();
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            process.Refresh();
            costs.Add((name, elapsed, (process.TotalProcessorTime - processor).TotalMilliseconds));
        }
    }

    private static void Emit(CSharpCompilation compilation)
    {
        var result = compilation.Emit(new MemoryStream(), new MemoryStream());
        if (!result.Success)
        {
            throw new InvalidOperationException($"The project does not compile: {result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error)}");
        }
    }
}

using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Sluice.GeneratorBench.Contenders;
using Sluice.GeneratorBench.Projects;

namespace Sluice.GeneratorBench.Measuring;

/// <summary>Does one thing over and over, for a profiler to look at.</summary>
internal static class Loop
{
    public static void Run(int operations, string edit, bool isEditor, TimeSpan time)
    {
        var contender = ContenderList.Sluice;
        var project = ProjectWriter.Write(contender.Dialect, operations);
        var session = new Session(contender, project, isEditor);
        var costs = new List<Cost>();
        for (var start = Stopwatch.GetTimestamp(); costs.Count < 3 || Stopwatch.GetElapsedTime(start) < time;)
        {
            costs.Add(edit == "cold" ? new Session(contender, project, isEditor).Cold : session.Rerun(contender.Edits.Single(e => e.Name == edit)));
        }

        Console.WriteLine($"{edit}, {operations} operations: {Cost.Median(costs)}, {costs.Count} rounds");
    }
}

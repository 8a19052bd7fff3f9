using System.CommandLine;
using Sluice.MappingTemplates.Fuzz.Comparing;

namespace Sluice.MappingTemplates.Fuzz.Commands;

/// <summary><c>compare</c>: renders the same cases here and in the oracle.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var seed = CommonOptions.Seed();
        var start = CommonOptions.Start();
        var count = CommonOptions.Count();
        var style = CommonOptions.Style();
        var oracle = CommonOptions.Oracle();
        var shown = new Option<int>("--show") { Description = "How many differences to print, each made as short as it goes.", DefaultValueFactory = _ => 20 };
        var command = new Command("compare", "Renders random cases with this engine and with the oracle; prints the differences. Exit code 1 where there is one.") { seed, start, count, style, oracle, shown };
        command.SetAction(result =>
        {
            using var reference = new Oracle(result.GetValue(oracle) ?? OracleLocation.Find());
            var run = new Comparison(reference, result.GetValue(seed), result.GetValue(style), result.GetValue(shown), Console.Out);
            run.Run(result.GetValue(start), result.GetValue(count));
            return run.Differences == 0 ? 0 : 1;
        });
        return command;
    }
}

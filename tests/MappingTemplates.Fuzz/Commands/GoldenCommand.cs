using System.CommandLine;
using Sluice.MappingTemplates.Fuzz.Comparing;

namespace Sluice.MappingTemplates.Fuzz.Commands;

/// <summary><c>golden</c>: writes cases with the oracle's answers, for a suite that needs no JDK.</summary>
internal static class GoldenCommand
{
    public static Command Create()
    {
        var seed = CommonOptions.Seed();
        var start = CommonOptions.Start();
        var count = CommonOptions.Count();
        var style = CommonOptions.Style();
        var oracle = CommonOptions.Oracle();
        var command = new Command("golden", "Writes short cases with the oracle's answers, one JSON object a line: at most one in seven fails, and none is nearly empty.") { seed, start, count, style, oracle };
        command.SetAction(result =>
        {
            using var first = new Oracle(result.GetValue(oracle) ?? OracleLocation.Find());
            using var second = new Oracle(result.GetValue(oracle) ?? OracleLocation.Find());
            using var output = new StreamWriter(Console.OpenStandardOutput());
            new Golden(first, second, result.GetValue(seed), result.GetValue(style)).Write(output, result.GetValue(start), result.GetValue(count));
            return 0;
        });
        return command;
    }
}

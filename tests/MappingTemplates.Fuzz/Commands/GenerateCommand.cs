using System.CommandLine;
using Sluice.MappingTemplates.Fuzz.Cases;
using Sluice.MappingTemplates.Fuzz.Generation;

namespace Sluice.MappingTemplates.Fuzz.Commands;

/// <summary><c>generate</c>: writes cases, one JSON object a line.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var seed = CommonOptions.Seed();
        var start = CommonOptions.Start();
        var count = CommonOptions.Count();
        var style = CommonOptions.Style();
        var command = new Command("generate", "Writes random cases in the oracle's format, one JSON object a line.") { seed, start, count, style };
        command.SetAction(result =>
        {
            using var output = new StreamWriter(Console.OpenStandardOutput());
            var first = result.GetValue(start);
            for (var i = first; i < first + result.GetValue(count); i++)
            {
                output.Write(CaseJson.Line(CaseGenerator.Make(result.GetValue(seed), i, result.GetValue(style))) + "\n");
            }

            return 0;
        });
        return command;
    }
}

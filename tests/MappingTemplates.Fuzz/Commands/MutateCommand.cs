using System.CommandLine;
using Sluice.MappingTemplates.Fuzz.Mutating;

namespace Sluice.MappingTemplates.Fuzz.Commands;

/// <summary><c>mutate</c>: looks for a template that the engine does not survive.</summary>
internal static class MutateCommand
{
    public static Command Create()
    {
        var seed = CommonOptions.Seed();
        var start = CommonOptions.Start();
        var count = CommonOptions.Count();
        var progress = new Option<string>("--progress") { Description = "Runs in this process and writes the current number to the file.", Hidden = true };
        var command = new Command("mutate", "Parses and renders damaged, deep and growing templates: only the two documented exceptions may come, each in bounded time and memory.") { seed, start, count, progress };
        command.SetAction(result =>
        {
            if (result.GetValue(progress) is { } file)
            {
                return new MutationRun(result.GetValue(seed), file, Console.Out).Run(result.GetValue(start), result.GetValue(count));
            }

            var bad = new Supervisor(result.GetValue(seed), Console.Out).Run(result.GetValue(start), result.GetValue(count));
            Console.WriteLine(bad == 0 ? "no crash, no hang, bounded memory" : "see above");
            return bad == 0 ? 0 : 1;
        });
        return command;
    }
}

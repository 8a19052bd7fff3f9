using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Sluice.Tool.Help;

/// <summary>The help of a command, then what a person may type, then what its exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>Puts it in the place of a command's help.</summary>
    public static void Use(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = inner.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = CommandExamples.Of(parseResult.CommandResult.Command.Name);
        if (examples.Count > 0)
        {
            output.WriteLine("Examples:");
            var width = examples.Max(example => example.Line.Length);
            foreach (var (line, meaning) in examples)
            {
                output.WriteLine($"  {line.PadRight(width)}  {meaning}");
            }

            output.WriteLine();
        }

        output.WriteLine("Exit codes:");
        output.WriteLine("  0 fine  1 something went wrong on the way  2 a file or an argument is not usable  3 the port is taken");
        output.WriteLine();
        return exitCode;
    }
}

using System.CommandLine;
using Sluice.Tool.Completion;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice completion</c>: prints a script that makes a shell complete commands, options, operations and paths.</summary>
internal static class CompletionCommand
{
    private static readonly Argument<string> Shell = new("shell") { Description = "bash, zsh, fish or pwsh" };

    static CompletionCommand() => Shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");

    public static Command Create()
    {
        var command = new Command("completion", "Prints a script that makes a shell complete commands, options, operations and paths.") { Shell };
        command.SetAction(static arguments =>
        {
            Console.Out.Write(CompletionScripts.For(arguments.GetValue(Shell)!));
            return ExitCode.Success;
        });
        return command;
    }
}

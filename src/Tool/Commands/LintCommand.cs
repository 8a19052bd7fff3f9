using System.CommandLine;
using Sluice.LocalGateway.Basics;
using Sluice.MappingTemplates.Linting;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice lint</c>: reports errors and common mistakes in mapping templates, one on each line.</summary>
internal static class LintCommand
{
    private static readonly Argument<string[]> Files = new("files")
    {
        Description = "The files of the templates",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Also fail if there are warnings" };

    public static Command Create()
    {
        var command = new Command("lint", "Checks mapping templates for errors, for what API Gateway does not support, and for common mistakes.")
        {
            Files, Strict,
        };
        command.SetAction(static arguments => Run(arguments.GetValue(Files)!, arguments.GetValue(Strict)));
        return command;
    }

    private static int Run(string[] files, bool strict)
    {
        var exitCode = ExitCode.Success;
        foreach (var file in files)
        {
            try
            {
                foreach (var finding in TemplateLinter.Lint(InputFile.ReadText(file)))
                {
                    Console.Out.WriteLine($"{file}{finding}");
                    exitCode = finding.Severity == LintSeverity.Error || strict ? Math.Max(exitCode, ExitCode.Failed) : exitCode;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(e.Message);
                exitCode = ExitCode.Unusable;
            }
        }

        return exitCode;
    }
}

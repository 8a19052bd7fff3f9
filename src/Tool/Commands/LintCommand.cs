using System.CommandLine;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.MappingTemplates.Linting;
using Sluice.Tool.Files;
using Sluice.Tool.Options;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice lint</c>: reports errors and common mistakes in mapping templates, one on each line.</summary>
internal static class LintCommand
{
    private static readonly Argument<string[]> Files = new("files")
    {
        Description = "The files of the templates; of a document (.json, .yaml, .yml) all its templates are checked",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Also fail if there are warnings" };

    public static Command Create()
    {
        var command = new Command("lint", "Checks mapping templates for errors, for what API Gateway does not support, and for common mistakes.")
        {
            Files, Strict, DeployOptions.Parameters, DeployOptions.Api,
        };
        command.SetAction(static arguments => Run(arguments.GetValue(Files)!, arguments.GetValue(Strict), arguments));
        return command;
    }

    private static int Run(string[] files, bool strict, ParseResult arguments)
    {
        var useless = arguments.GetValue(DeployOptions.Api) is not null ? DeployOptions.Api.Name
            : arguments.GetValue(DeployOptions.Parameters) is { Length: > 0 } ? DeployOptions.Parameters.Name
            : null;
        if (useless is not null && !files.Any(static file => IsDocument(file) || Directory.Exists(file)))
        {
            Console.Error.WriteLine($"sluice lint: {useless}: the files are mapping templates, so this option has no effect. Leave it out.");
            return ExitCode.Unusable;
        }

        var exitCode = ExitCode.Success;
        foreach (var named in files)
        {
            try
            {
                var file = CloudAssembly.TemplateOf(named);
                foreach (var (line, severity) in IsDocument(file) ? LintDocument(file, arguments) : LintTemplate(file))
                {
                    Console.Out.WriteLine(line);
                    exitCode = severity == LintSeverity.Error || strict ? Math.Max(exitCode, ExitCode.Failed) : exitCode;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or DocumentException)
            {
                Console.Error.WriteLine(FileProblem.Text(e, named));
                exitCode = ExitCode.Unusable;
            }
        }

        return exitCode;
    }

    private static bool IsDocument(string file) => Path.GetExtension(file).ToUpperInvariant() is ".JSON" or ".YAML" or ".YML" or ".TEMPLATE";

    private static IEnumerable<(string Line, LintSeverity Severity)> LintTemplate(string file)
        => TemplateLinter.Lint(InputFile.ReadText(file)).Select(finding => ($"{file}{finding}", finding.Severity));

    // A line of a template is no line of its document, because a document writes a template as one of its own texts.
    private static IEnumerable<(string Line, LintSeverity Severity)> LintDocument(string file, ParseResult arguments)
    {
        var inputs = DeployOptions.ReadInputs(arguments);
        var (documents, _) = ApiFile.ReadAll(Path.GetFullPath(file), inputs, arguments.GetValue(DeployOptions.Api));
        foreach (var template in documents.SelectMany(static document => DocumentTemplates.Of(OpenApiFile.Open(document))))
        {
            foreach (var finding in TemplateLinter.Lint(template.Text()))
            {
                var severity = finding.Severity == LintSeverity.Error ? "error" : "warning";
                var at = template.Error(FormattableString.Invariant($"line {finding.Line}, column {finding.Column} of the template: {finding.Message}"));
                var text = TerminalText.Clean($"{at.Place}: {at.Problem}".ReplaceLineEndings(" "), keepColors: false);
                yield return ($"{file}{at.Position}: {severity} {finding.Rule}: {text}", finding.Severity);
            }
        }
    }
}

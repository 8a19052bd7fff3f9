using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Files;
using Sluice.Tool.Importing;
using Sluice.Tool.Options;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice import</c>: writes a project of Sluice from the file of an API.</summary>
internal static partial class ImportCommand
{
    private const string Name = "sluice import";

    private static readonly Argument<string> Source = new("file")
    {
        Description = "A document of OpenAPI or Swagger, or a template of CloudFormation or SAM, as JSON or YAML",
    };

    private static readonly Option<string> OutputFolder = new("--output", "-o")
    {
        Description = "The folder of the project, which is empty or does not exist",
        Required = true,
    };

    private static readonly Option<string?> ProjectName = new("--name") { Description = "The name of the project [default: the name of the folder]" };

    public static Command Create()
    {
        var command = new Command("import", "Writes a project with a method for each operation of an API.")
        {
            Source, OutputFolder, ProjectName, DeployOptions.Parameters, DeployOptions.Api,
        };
        command.SetAction(static arguments => Run(arguments));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        try
        {
            var notes = Import(arguments);
            var output = Path.GetFullPath(arguments.GetValue(OutputFolder)!);
            foreach (var note in notes)
            {
                Console.Out.WriteLine(TerminalText.Clean(note.ReplaceLineEndings(" "), keepColors: false));
            }

            var count = notes.Count == 1 ? "1 part is" : $"{notes.Count} parts are";
            var summary = notes.Count == 0
                ? "Everything is expressed."
                : $"{count} not expressed in C#: the lines above say which, and comments in the code say it there.";
            Console.Error.WriteLine($"The project is in {output}. {summary}");
            return ExitCode.Success;
        }
        catch (Exception problem) when (problem is DocumentException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(FileProblem.Text(problem, arguments.GetValue(Source)));
            return ExitCode.Unusable;
        }
    }

    /// <summary>Writes the project.</summary>
    /// <returns>What could not be expressed.</returns>
    /// <exception cref="DocumentException">The file or the folder cannot be used.</exception>
    public static IReadOnlyList<string> Import(ParseResult arguments)
    {
        var file = CloudAssembly.TemplateOf(arguments.GetValue(Source)!);
        var output = Path.GetFullPath(arguments.GetValue(OutputFolder)!);
        var name = arguments.GetValue(ProjectName) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(output));
        if (!ProjectNames().IsMatch(name))
        {
            throw new DocumentException(
                Name, "--name", $"'{name}' is not a name for a project. Give one of letters, digits, dots, hyphens and underscores with --name.");
        }

        return ProjectImport.Run(
            ApiFile.ReadWhole(file, DeployOptions.ReadInputs(arguments), arguments.GetValue(DeployOptions.Api)),
            Path.GetDirectoryName(Path.GetFullPath(file))!, output, name, Version());
    }

    // The package Sluice and the tool have the same version. The text after '+' names the commit.
    private static string Version()
        => typeof(ImportCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.1.0";

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectNames();
}

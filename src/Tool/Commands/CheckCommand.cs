using System.CommandLine;
using Sluice.Contract;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.Tool.Checking;
using Sluice.Tool.Files;
using Sluice.Tool.Options;
using Sluice.Tool.Output;

namespace Sluice.Tool.Commands;

/// <summary><c>sluice check</c>: reports what AWS would refuse in the deploy files, in lines of the form that MSBuild reads.</summary>
internal static class CheckCommand
{
    private static readonly Option<int> ResourceQuota = new("--resource-quota")
    {
        Description = "The number of resources that AWS allows an API of the account, if it has raised the quota",
        DefaultValueFactory = _ => ApiQuotas.Resources,
    };

    public static Command Create()
    {
        var command = new Command("check", "Checks deploy files, or the file of an API, for what API Gateway and CloudFormation refuse.")
        {
            FileArgument.File, DeployOptions.Deploy, DeployOptions.Parameters, DeployOptions.Api, ResourceQuota,
        };
        ResourceQuota.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--resource-quota is a number of resources, which is 1 or more.");
            }
        });
        command.SetAction(static (arguments, _) => RunAsync(arguments.GetValue(FileArgument.File), arguments));
        return command;
    }

    private static async Task<int> RunAsync(string? file, ParseResult arguments)
    {
        try
        {
            DeployOptions.RequireOneInput(arguments, file);
            if (file is null && DeployOptions.ReadInputs(arguments).Values.Keys.FirstOrDefault() is { } name)
            {
                throw new DocumentException(
                    "sluice", DeployOptions.Parameters.Name,
                    $"the check of a deploy folder evaluates no values, so the value of '{name}' would have no effect. Leave it out.");
            }

            return file is null
                ? RunFolder(DeployOptions.FolderOf(arguments), arguments.GetValue(ResourceQuota))
                : await RunFileAsync(file, arguments).ConfigureAwait(false);
        }
        catch (DocumentException problem)
        {
            await Console.Error.WriteLineAsync(FileProblem.Text(problem, file)).ConfigureAwait(false);
            return ExitCode.Unusable;
        }
    }

    private static async Task<int> RunFileAsync(string given, ParseResult arguments)
    {
        var file = given;
        try
        {
            file = CloudAssembly.TemplateOf(given);
            var check = await FileCheck.RunAsync(
                    Path.GetFullPath(file), DeployOptions.ReadInputs(arguments), arguments.GetValue(DeployOptions.Api), arguments.GetValue(ResourceQuota))
                .ConfigureAwait(false);
            foreach (var (isError, code, finding) in check.Findings)
            {
                WriteFinding(file, isError ? "error" : "warning", code, finding);
            }

            foreach (var problem in check.Unusable)
            {
                await Console.Error.WriteLineAsync(FileProblem.Text(problem, file)).ConfigureAwait(false);
            }

            return check.HasErrors ? ExitCode.Failed : check.Unusable.Count > 0 ? ExitCode.Unusable : ExitCode.Success;
        }
        catch (DocumentException problem)
        {
            await Console.Error.WriteLineAsync(FileProblem.Text(problem, file)).ConfigureAwait(false);
            return ExitCode.Unusable;
        }
    }

    // A part of a document can be in a file that the file includes.
    private static void WriteFinding(string file, string severity, string code, DocumentException finding)
    {
        var path = finding.File == Path.GetFileName(file) ? file : Path.Combine(Path.GetDirectoryName(file) ?? "", finding.File);
        var text = $"{finding.Place}: {finding.Problem}".ReplaceLineEndings(" ");
        Console.Out.WriteLine($"{path}{finding.Position}: {severity} {code}: {TerminalText.Clean(text, keepColors: false)}");
    }

    private static int RunFolder(string folder, int resourceQuota)
    {
        try
        {
            if (Read(folder, "openapi.json") is not { } document)
            {
                throw new FileNotFoundException(
                    Directory.Exists(folder)
                        ? $"There is no openapi.json in '{folder}', so nothing was checked. Build the function project first (dotnet build), " +
                            "or name the folder that its build wrote: --deploy FOLDER."
                        : $"There is no folder '{folder}', so nothing was checked. Name the folder that a build wrote: --deploy FOLDER.");
            }

            var template = Read(folder, "template.json") is { } text ? CheckedTemplate.Parse(text) : null;
            var remarks = new List<string>();
            var findings = DocumentLint.Check(document, template, remarks, resourceQuota);
            var isFine = Report(folder, "openapi.json", "SLUICE301", findings);
            Remark(folder, "openapi.json", remarks);
            isFine &= template is null || Report(folder, "template.json", "SLUICE302", StackLint.Check(template, Read(folder, BodyFile.Name)));
            isFine &= template is null || Report(folder, "template.json", "SLUICE325", InlineDocument.Check(template));
            return isFine ? ExitCode.Success : ExitCode.Failed;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DocumentException)
        {
            Console.Error.WriteLine(TerminalText.Clean(problem.Message, keepColors: false));
            return ExitCode.Unusable;
        }
    }

    private static bool Report(string folder, string file, string code, IReadOnlyList<string> findings)
    {
        var path = Path.Combine(folder, file);
        foreach (var finding in findings)
        {
            // A finding is written on one line, whatever names it contains, because MSBuild reads single lines.
            Console.Out.WriteLine($"{path}: error {code}: {TerminalText.Clean(finding.ReplaceLineEndings(" "), keepColors: false)}");
        }

        return findings.Count == 0;
    }

    // The build shows such a line and continues.
    private static void Remark(string folder, string file, List<string> remarks)
    {
        foreach (var remark in remarks)
        {
            Console.Out.WriteLine($"{Path.Combine(folder, file)}: note: {remark}");
        }
    }

    private static byte[]? Read(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? JsonFile.ReadBytes(path) : null;
    }
}

using System.CommandLine;
using System.Text.Json;
using Sluice.LocalGateway.Linting;

namespace Sluice.LocalGateway.Commands;

/// <summary><c>sluice check</c>: what AWS would refuse in the deploy files. Lines have the form that MSBuild reads.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Checks deploy files for what API Gateway and CloudFormation refuse.") { DeployOptions.Deploy };
        command.SetAction(static arguments => Run(arguments.GetValue(DeployOptions.Deploy)!));
        return command;
    }

    private static int Run(string folder)
    {
        try
        {
            var isFine = Report(folder, "openapi.json", "SLUICE301", DocumentLint.Check);
            Remark(folder, "openapi.json", QuotaLint.Check);
            isFine &= Report(folder, "template.json", "SLUICE302", text => StackLint.Check(text, Read(Path.Combine(folder, "template.body.json"))));
            return isFine ? ExitCode.Success : ExitCode.Failed;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            Console.Error.WriteLine(problem.Message);
            return ExitCode.Unusable;
        }
    }

    private static bool Report(string folder, string file, string code, Func<byte[], IReadOnlyList<string>> check)
    {
        var path = Path.Combine(folder, file);
        var findings = Read(path) is { } text ? check(text) : [];
        foreach (var finding in findings)
        {
            Console.Out.WriteLine($"{path}: error {code}: {finding}");
        }

        return findings.Count == 0;
    }

    // MSBuild takes such a line as a message, which fails no build.
    private static void Remark(string folder, string file, Func<byte[], IReadOnlyList<string>> check)
    {
        var path = Path.Combine(folder, file);
        foreach (var remark in Read(path) is { } text ? check(text) : [])
        {
            Console.Out.WriteLine($"{path}: note: {remark}");
        }
    }

    private static byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}

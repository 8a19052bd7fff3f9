using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>Amazon's own command <c>aws</c>, with moto in the service's place.</summary>
internal static class AwsCommand
{
    /// <summary>Runs command lines of the documentation in a folder, with the bucket <c>bucket</c> for BUCKET; skips where Python lacks a module.</summary>
    /// <returns>What each printed, and the bucket's objects.</returns>
    public static (IReadOnlyList<AwsRun> Runs, IReadOnlyDictionary<string, byte[]> Objects) Run(string folder, IEnumerable<string> lines)
    {
        string[] commands = [.. lines.Select(line => line.Replace("BUCKET", "bucket", StringComparison.Ordinal))];
        commands.ShouldNotBeEmpty();
        var (exitCode, output) = ExternalTool.Python("aws.py", "awscli,moto,boto3", [folder, .. commands]);
        exitCode.ShouldBe(0, output);

        // Warnings of the service's stand-in come after the answer.
        var answer = JsonNode.Parse(output.Split('\n')[0])!;
        return (
            [.. answer["commands"]!.AsArray().Select(c => new AwsRun((string)c!["line"]!, (int)c["exitCode"]!, (string)c["output"]!))],
            answer["objects"]!.AsObject().ToDictionary(o => o.Key, o => Convert.FromBase64String((string)o.Value!)));
    }
}

using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>Amazon's own command <c>aws</c>, with moto in the service's place.</summary>
internal static class AwsCommand
{
    /// <summary>Runs command lines of the documentation in a folder, with the bucket <c>bucket</c> for BUCKET; skips where Python lacks a module.</summary>
    /// <returns>What each printed, and what the services then have.</returns>
    public static AwsAccount Run(string folder, IEnumerable<string> lines)
    {
        string[] commands = [.. lines.Select(line => line.Replace("BUCKET", "bucket", StringComparison.Ordinal))];
        commands.ShouldNotBeEmpty();
        var (exitCode, output) = ExternalTool.Python("aws.py", "awscli,moto,boto3,samtranslator", [folder, .. commands]);
        exitCode.ShouldBe(0, output);

        // Warnings of the service's stand-in come after the answer.
        var answer = JsonNode.Parse(output.Split('\n').First(line => line.StartsWith('{')))!;
        return new(
            [.. answer["commands"]!.AsArray().Select(c => new AwsRun((string)c!["line"]!, (int)c["exitCode"]!, (string)c["output"]!))],
            answer["objects"]!.AsObject().ToDictionary(o => o.Key, o => Convert.FromBase64String((string)o.Value!)),
            [.. answer["received"]!.AsArray().Select(c => new AwsChangeSet((string)c!["stack"]!, c["parameters"]!.AsObject(), (string)c["template"]!))],
            answer["stacks"]!.AsObject().ToDictionary(stack => stack.Key, stack => new AwsStack(
                (string)stack.Value!["status"]!,
                [.. stack.Value["resources"]!.AsObject().Select(r => new AwsResource(r.Key, (string)r.Value![0]!, (string)r.Value[1]!))])));
    }
}

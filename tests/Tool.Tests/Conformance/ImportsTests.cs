using System.Diagnostics;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Conformance;

/// <summary>The script that imports documents, with programs in the place of <c>aws</c> and <c>sluice</c> that print how they are called.</summary>
public sealed class ImportsTests : IDisposable
{
    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_document_is_imported_and_what_is_accepted_is_compared_and_all_is_deleted()
    {
        var lines = (await RunAsync("""
            case "$*" in
              "configure get region") echo eu-west-1 ;;
              *create-rest-api*) echo a1 ;;
              *put-rest-api*openapi-3.1.json*) echo "Invalid OpenAPI input." >&2; exit 254 ;;
              *describe-stacks*) echo https://b2.example ;;
              *) echo "aws $*" ;;
            esac
            """)).Split('\n');

        var documents = Directory.GetFiles(Path.Combine(Places.Root, "docs", "conformance", "imports")).Select(file => Path.GetFileName(file))
            .Where(file => !file.EndsWith(".template.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        documents.Count.ShouldBeGreaterThan(8);
        lines.Where(line => line.StartsWith("sluice check ", StringComparison.Ordinal)).Select(line => line["sluice check ".Length..]).Order(StringComparer.Ordinal)
            .ShouldBe([.. documents.Append("switches.template.yaml").Order(StringComparer.Ordinal)]);
        lines.Where(line => line.StartsWith("sluice compare ", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(
        [
            .. documents.Where(file => file != "openapi-3.1.json")
                .Select(file => $"sluice compare {file} --answers --against https://a1.execute-api.eu-west-1.amazonaws.com/conformance")
                .Append("sluice compare switches.template.yaml --answers --against https://b2.example").Order(StringComparer.Ordinal),
        ]);
        lines[Array.IndexOf(lines, "== openapi-3.1.json")..].Take(5).ShouldBe(
            ["== openapi-3.1.json", "-- Sluice", "sluice check openapi-3.1.json", "-- AWS", "Invalid OpenAPI input."]);
        lines[^3..].ShouldBe(
            ["aws apigateway delete-rest-api --rest-api-id a1", "aws cloudformation delete-stack --stack-name sluice-conformance-switches", ""]);
    }

    [Fact]
    public async Task Without_a_region_nothing_is_made() =>
        (await RunAsync("[ \"$1\" = configure ] && exit 1; echo \"aws $*\"")).ShouldBe("Set a region: aws configure set region eu-west-1\n");

    private async Task<string> RunAsync(string aws)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the script is for bash");
            return "";
        }

        foreach (var (name, text) in new[] { ("aws", aws), ("sluice", "echo \"sluice $*\"") })
        {
            File.SetUnixFileMode(_folder.Write(name, $"#!/bin/sh\n{text}\n"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo("bash", ["-c", "exec bash \"$0\" 2>&1", Path.Combine(Places.Root, "docs", "conformance", "imports.sh")])
        {
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = $"{_folder.In("")}:{Environment.GetEnvironmentVariable("PATH")}", ["SLUICE_WAIT"] = "0" },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}

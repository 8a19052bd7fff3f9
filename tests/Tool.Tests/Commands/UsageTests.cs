using System.Diagnostics;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Options;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Commands;

/// <summary>Help, completion, mistakes on the command line, and what the shell is told.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("'sluice start' has no option --prot. Did you mean --port?", "start", "--prot", "1")]
    [InlineData("'sluice' has no command or argument 'strat'. Did you mean start?", "strat")]
    [InlineData("Required argument 'operation' missing", "invoke")]
    [InlineData("'x' is not a value of --port, which takes a whole number.", "start", "--port", "x")]
    [InlineData("'xml' is not a value of --format, which takes json, junit or text.", "compare", "-a", "http://a", "--format", "xml")]
    [InlineData("'tcsh' is not a value of shell, which takes bash, fish, pwsh or zsh.", "completion", "tcsh")]
    public async Task A_mistake_is_said_in_one_line_with_what_was_perhaps_meant(string message, params string[] arguments)
    {
        var (exitCode, output, error) = await SluiceProcess.RunAsync(arguments);
        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(message);
        error.ShouldContain("--help' shows what it takes.");
    }

    [Theory]
    [InlineData("start")]
    [InlineData("invoke")]
    [InlineData("test-invoke")]
    [InlineData("render")]
    [InlineData("lint")]
    [InlineData("check")]
    [InlineData("compare")]
    [InlineData("import")]
    [InlineData("schema")]
    [InlineData("completion")]
    public async Task Help_has_examples_of_options_that_exist(string command)
    {
        var (exitCode, output, error) = await SluiceProcess.RunAsync(command, "--help");
        exitCode.ShouldBe(0);
        error.ShouldBeEmpty();
        var parts = output.Split("Examples:");
        parts.Length.ShouldBe(2);
        parts[1].ShouldContain($"sluice {command}");
        foreach (var option in parts[1].Split("Exit codes")[0].Split([' ', '\n']).Where(word => word.StartsWith('-')))
        {
            parts[0].ShouldContain(option);
        }

        output.ShouldNotContain("\u001b");
        output.Contains("3 the port is taken", StringComparison.Ordinal).ShouldBe(command == "start");
    }

    [Fact]
    public async Task Operations_and_paths_of_the_document_are_completed()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "openapi.json"), TestApi.Document(TestApi.MockPath("/orders/{id}")), TestContext.Current.CancellationToken);
        (await CompleteAsync($"invoke --deploy {_folder} ")).ShouldContain("GET /orders/{id}");
        (await CompleteAsync($"test-invoke --deploy {_folder} GET /o")).ShouldBe(["/orders/{id}"]);
        var file = Path.Combine(_folder, "api.yaml");
        await File.WriteAllTextAsync(file, TestApi.Document(TestApi.MockPath("/things")), TestContext.Current.CancellationToken);
        (await CompleteAsync($"invoke {file} ")).ShouldContain("GET /things");
        (await CompleteAsync($"test-invoke {file} GET /t")).ShouldBe(["/things"]);
        (await CompleteAsync("start --st")).ShouldBe(["--stage", "--stage-variable"]);
        (await CompleteAsync("invoke --deploy /nowhere ")).ShouldNotContain("GET /orders/{id}");
    }

    [Fact]
    public async Task The_script_for_bash_completes()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "there is no bash");
        var (_, script, _) = await SluiceProcess.RunAsync("completion", "bash");
        var program = Path.Combine(AppContext.BaseDirectory, "Sluice.Tool.dll");
        var file = Path.Combine(_folder, "try.sh");
        await File.WriteAllTextAsync(
            file,
            $$"""
            sluice() { dotnet '{{program}}' "$@"; }
            {{script}}
            COMP_LINE='sluice start --no' COMP_POINT=17 COMP_WORDS=(sluice start --no) COMP_CWORD=2
            _sluice_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """,
            TestContext.Current.CancellationToken);
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", [file]) { RedirectStandardOutput = true })!;
        (await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe("--no-watch\n");
    }

    [Fact]
    public async Task Without_a_deploy_folder_the_newest_build_of_the_project_is_taken()
    {
        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, "bin", "Debug", framework, "deploy")).FullName;
            await File.WriteAllTextAsync(Path.Combine(folder, "openapi.json"), "{}", TestContext.Current.CancellationToken);
        }

        File.SetLastWriteTimeUtc(Path.Combine(_folder, "bin", "Debug", "net8.0", "deploy", "openapi.json"), DateTime.UtcNow.AddHours(-1));
        BuiltFolder.Find(_folder).ShouldBe(Path.Combine("bin", "Debug", "net10.0", "deploy"));
        Directory.CreateDirectory(Path.Combine(_folder, "deploy"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "deploy", "openapi.json"), "{}", TestContext.Current.CancellationToken);
        BuiltFolder.Find(_folder).ShouldBe("deploy");
    }

    [Theory]
    [InlineData("sluice start: file: this folder has no build (openapi.json and template.json), but 'template.yaml', which is the file of an API. Name it: sluice start template.yaml.", "start")]
    [InlineData("Name it: sluice check template.yaml.", "check")]
    [InlineData("Name it: sluice test-invoke template.yaml METHOD PATH.", "test-invoke", "GET", "/a")]
    public async Task A_folder_without_a_build_but_with_the_file_of_an_API_names_the_file(string message, params string[] arguments)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "template.yaml"), "Transform: AWS::Serverless-2016-10-31\nResources: {Api: {Type: AWS::Serverless::Api}}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "template.json"), "{\"Resources\": {}}", TestContext.Current.CancellationToken);

        var (exitCode, _, error) = await SluiceProcess.RunInAsync(_folder, arguments);

        exitCode.ShouldBe(2);
        error.ShouldContain(message);
    }

    private static async Task<string[]> CompleteAsync(string line)
        => (await SluiceProcess.RunAsync($"[suggest:{line.Length}]", line)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

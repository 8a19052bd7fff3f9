using System.Diagnostics;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Commands;

/// <summary>Pipes and devices where a command expects a file: it refuses them, or reads a pipe up to a limit, and never waits or reads without end.</summary>
public sealed class InputFileTests : IDisposable
{
    private const string Limit = "has more than 16 MB, which is the most that this command reads";

    private readonly TemplateFolder _folder = new();

    public InputFileTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo and /dev/zero");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("openapi.json", "check")]
    [InlineData("template.json", "check")]
    [InlineData("template.body.json", "check")]
    [InlineData("openapi.json", "invoke", "Get")]
    [InlineData("template.json", "test-invoke", "GET", "/a")]
    [InlineData("openapi.json", "start", "--port", "0")]
    public async Task A_deploy_file_must_be_a_file(string name, params string[] command)
    {
        var document = TestApi.Document(TestApi.MockPath("/a"));
        foreach (var file in (string[])["openapi.json", "template.json"])
        {
            _folder.Write(file, file == "openapi.json" ? document : "{\"Resources\":{}}");
        }

        File.Delete(_folder.In(name));
        await MakePipeAsync(name);
        await ShouldBeRefusedAsync([.. command, "--deploy", _folder.In("")], $"{_folder.In(name)} is empty, or is not a file");

        File.Delete(_folder.In(name));
        File.CreateSymbolicLink(_folder.In(name), "/dev/zero");
        await ShouldBeRefusedAsync([.. command, "--deploy", _folder.In("")], $"{_folder.In(name)} is empty, or is not a file");
    }

    [Fact]
    public async Task A_file_of_identities_must_be_a_file()
    {
        _folder.Write("openapi.json", TestApi.Document(TestApi.MockPath("/a")));
        await MakePipeAsync("pipe");

        foreach (var file in (string[])[_folder.In("pipe"), "/dev/zero"])
        {
            await ShouldBeRefusedAsync(["invoke", "Get", "--deploy", _folder.In(""), "--identity", file], $"{file} is empty, or is not a file");
        }
    }

    [Fact]
    public async Task A_device_without_end_is_read_up_to_the_limit()
    {
        var document = TestApi.Document(TestApi.MockPath("/a"));
        var template = _folder.Write("a.vtl", "x");
        _folder.Write("openapi.json", document);

        await ShouldBeRefusedAsync(["lint", "/dev/zero"], $"'/dev/zero' {Limit}");
        await ShouldBeRefusedAsync(["render", "/dev/zero"], $"'/dev/zero' {Limit}");
        await ShouldBeRefusedAsync(["render", template, "--request", "/dev/zero"], $"'/dev/zero' {Limit}");
        await ShouldBeRefusedAsync(["test-invoke", "GET", "/a", "--deploy", _folder.In(""), "--body", "@/dev/zero"], $"'/dev/zero' {Limit}");
    }

    [Fact]
    public async Task A_pipe_may_hold_a_template()
    {
        await MakePipeAsync("pipe");
        var writing = Task.Run(() => File.WriteAllText(_folder.In("pipe"), "\ufeff$input.params('id')é"), TestContext.Current.CancellationToken);

        var result = await SluiceProcess.RunWithInputAsync("{\"params\":{\"path\":{\"id\":\"7\"}}}", "render", _folder.In("pipe"), "-r", "-");

        await writing;
        result.ShouldBe(new SluiceOutput(0, "7é", ""));
    }

    [Fact]
    public async Task A_pipe_may_hold_a_document()
    {
        await MakePipeAsync("pipe");
        var writing = Task.Run(() => File.WriteAllText(_folder.In("pipe"), "openapi: 3.0.1\npaths: {/a: {get: {}}}"), TestContext.Current.CancellationToken);

        var result = await SluiceProcess.RunAsync("check", _folder.In("pipe"));

        await writing;
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldStartWith($"{_folder.In("pipe")}(2,14): error SLUICE301: $.paths['/a'].get: there is no 'x-amazon-apigateway-integration'");
    }

    [Fact]
    public async Task A_pipe_into_which_nothing_writes_is_refused()
    {
        await MakePipeAsync("pipe");

        Should.Throw<IOException>(() => InputFile.ReadBytes(_folder.In("pipe"), TimeSpan.FromMilliseconds(200))).Message.ShouldBe(
            $"'{_folder.In("pipe")}' is a pipe, and nothing writes into it. Name a file, or start the program that writes.");

        // The reader that still waits gets an end.
        File.WriteAllText(_folder.In("pipe"), "");
    }

    [Theory]
    [InlineData("check", "/dev/zero")]
    [InlineData("start", "/dev/zero")]
    [InlineData("invoke", "/dev/zero", "A")]
    [InlineData("import", "/dev/zero", "--output", "/nowhere/at/all")]
    public async Task A_document_without_end_is_read_up_to_the_limit(params string[] arguments) => await ShouldBeRefusedAsync(arguments, $"'/dev/zero' {Limit}");

    [Fact]
    public void The_limit_itself_is_read()
    {
        var path = _folder.In("large");
        File.WriteAllBytes(path, new byte[InputFile.LargestMegabytes * 1024 * 1024]);
        InputFile.ReadBytes(path).Length.ShouldBe(InputFile.LargestMegabytes * 1024 * 1024);

        File.AppendAllText(path, "x");
        Should.Throw<IOException>(() => InputFile.ReadBytes(path)).Message.ShouldStartWith($"'{path}' {Limit}");
    }

    private static async Task ShouldBeRefusedAsync(string[] arguments, string message)
    {
        using var process = SluiceProcess.Start(arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }
        finally
        {
            process.Kill();
        }

        process.ExitCode.ShouldBe(2, string.Join(' ', arguments));
        (await error).ShouldContain(message);
    }

    private async Task MakePipeAsync(string name)
    {
        using var process = Process.Start("mkfifo", [_folder.In(name)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
    }
}

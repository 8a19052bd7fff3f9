using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Commands;

public sealed class LintCommandTests : IDisposable
{
    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_template_without_faults_is_passed_over_in_silence()
    {
        var result = await SluiceProcess.RunAsync("lint", _folder.Write("good.vtl", "$input.json('$')"));
        result.ShouldBe(new SluiceOutput(0, "", ""));
    }

    [Fact]
    public async Task Errors_and_warnings_stand_at_their_file_line_and_column()
    {
        var bad = _folder.Write("bad.vtl", "a\n#if($x");
        var trap = _folder.Write("trap.vtl", "{\n\"q\": $input.params('q')}");
        var result = await SluiceProcess.RunAsync("lint", bad, trap);
        result.ExitCode.ShouldBe(1);
        var lines = result.Output.TrimEnd().Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith($"{bad}(2,7): error syntax: ");
        lines[1].ShouldStartWith($"{trap}(2,6): warning unquoted-params: ");
    }

    [Fact]
    public async Task Warnings_alone_pass_unless_they_are_made_strict()
    {
        var trap = _folder.Write("trap.vtl", "#if($x)a#end");
        (await SluiceProcess.RunAsync("lint", trap)).ExitCode.ShouldBe(0);
        (await SluiceProcess.RunAsync("lint", "--strict", trap)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_and_the_others_are_checked()
    {
        var trap = _folder.Write("trap.vtl", "#if($x)a#end");
        var result = await SluiceProcess.RunAsync("lint", _folder.In("absent.vtl"), trap);
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("absent.vtl");
        result.Output.ShouldContain("presence-test");
    }
}

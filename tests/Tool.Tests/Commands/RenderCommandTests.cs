using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Commands;

public sealed class RenderCommandTests : IDisposable
{
    private const string Request = """{"body":{"a":[1,2]},"params":{"path":{"id":"7"}}}""";

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_template_and_a_request_give_the_rendered_text_to_the_byte()
    {
        var template = _folder.Write("é.vtl", """{"id":"$input.params('id')","b":$input.json('$'),"é":"$nope"}""");
        var result = await SluiceProcess.RunAsync("render", template, "--request", _folder.Write("request.json", Request));
        result.ShouldBe(new SluiceOutput(0, """{"id":"7","b":{"a":[1,2]},"é":""}""", ""));
    }

    [Fact]
    public async Task The_request_may_come_from_standard_input()
    {
        var result = await SluiceProcess.RunWithInputAsync(Request, "render", _folder.Write("a.vtl", "$input.params('id')"), "-r", "-");
        result.ShouldBe(new SluiceOutput(0, "7", ""));
    }

    [Fact]
    public async Task A_case_has_its_template_inside()
    {
        const string Case = """{"id":"Place request","template":"$context.stage $input.params('id')\n","params":{"path":{"id":"7"}},"context":{"stage":"prod"}}""";
        (await SluiceProcess.RunAsync("render", "--request", _folder.Write("case.json", Case))).ShouldBe(new SluiceOutput(0, "prod 7\n", ""));
        (await SluiceProcess.RunWithInputAsync(Case, "render", "-r", "-", "--trace")).Error.ShouldStartWith("standard input(1,1): $context.stage = \"prod\"");
        var nothing = await SluiceProcess.RunWithInputAsync(Request, "render", "-r", "-");
        nothing.ExitCode.ShouldBe(2);
        nothing.Error.ShouldStartWith("The request has no template inside.");
    }

    [Fact]
    public async Task Without_a_request_the_template_sees_an_empty_one()
    {
        var result = await SluiceProcess.RunAsync("render", _folder.Write("a.vtl", "[$input.params('id')]"));
        result.ShouldBe(new SluiceOutput(0, "[]", ""));
    }

    [Fact]
    public async Task Trace_says_on_standard_error_what_each_reference_gave()
    {
        var template = _folder.Write("a.vtl", "$input.params('id')\n#set($x = 1)$x $nope");
        var result = await SluiceProcess.RunWithInputAsync(Request, "render", template, "-r", "-", "--trace");
        result.Output.ShouldBe("7\n1 ");
        result.Error.ReplaceLineEndings("\n").ShouldBe(
            $"{template}(1,1): $input.params('id') = \"7\"\n{template}(2,13): $x = \"1\"\n{template}(2,16): $nope = (no value)\n");
    }

    [Fact]
    public async Task A_template_that_does_not_parse_is_said_at_its_place_and_fails()
    {
        var template = _folder.Write("bad.vtl", "a\n#if($x");
        var result = await SluiceProcess.RunAsync("render", template);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBeEmpty();
        result.Error.TrimEnd().ShouldBe($"{template}(2,7): error: unexpected end of the template; expected ')'");
    }

    [Fact]
    public async Task A_failure_while_rendering_says_where_and_keeps_what_came_before()
    {
        var template = _folder.Write("bad.vtl", "before\n$input.body.replaceAll('(', '')");
        var result = await SluiceProcess.RunAsync("render", template);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBe("before\n");
        result.Error.ShouldStartWith($"{template}(2,13): error: PatternSyntaxException");
    }

    [Theory]
    [InlineData("""{"body":""", "position")]
    [InlineData("[]", "JSON object")]
    [InlineData("""{"params":[]}""", "'params'")]
    [InlineData("""{"params":{"header":"x"}}""", "'params.header'")]
    [InlineData("""{"params":{"headers":{"a":"b"}}}""", "'params.headers'")]
    [InlineData("""{"headers":{"a":"b"}}""", "'headers'")]
    public async Task A_request_of_the_wrong_shape_is_refused_by_name(string request, string named)
    {
        var result = await SluiceProcess.RunWithInputAsync(request, "render", _folder.Write("a.vtl", "x"), "-r", "-");
        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(named);
    }

    [Theory]
    [InlineData("Name the template to render: sluice render FILE.")]
    [InlineData("absent.vtl", "absent.vtl")]
    [InlineData("Leave the file out, or leave --cases out.", "a.vtl", "--cases")]
    public async Task A_command_line_that_cannot_be_is_refused(string said, params string[] arguments)
    {
        var result = await SluiceProcess.RunAsync(["render", .. arguments]);
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(said);
    }

    [Fact]
    public async Task Cases_are_answered_line_by_line_and_a_bad_one_stops_nothing()
    {
        var result = await SluiceProcess.RunWithInputAsync(
            """
            {"id":"1","template":"$input.body é","body":"x"}

            no JSON
            {"id":"2","template":"#if("}
            {"id":"3","template":"#set($context.responseOverride.status = 404)a"}
            """,
            "render", "--cases");
        result.ExitCode.ShouldBe(0);
        var lines = result.Output.TrimEnd().Split('\n');
        lines.Length.ShouldBe(4);
        lines[0].ShouldBe("""{"id":"1","ok":true,"out":"x é"}""");
        lines[1].ShouldStartWith("""{"ok":false,"error":""");
        lines[2].ShouldStartWith("""{"id":"2","ok":false,"error":""");
        lines[3].ShouldBe("""{"id":"3","ok":true,"out":"a","responseOverride":{"header":{},"status":404}}""");
    }
}

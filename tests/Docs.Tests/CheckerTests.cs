using Sluice.Docs.Tests.Checks;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests;

/// <summary>The checks find what is broken: each block here has one mistake.</summary>
public sealed class CheckerTests
{
    [Theory]
    [InlineData("", "dotnet build", "names no language")]
    [InlineData("cobol", "STOP RUN.", "language 'cobol'")]
    [InlineData("json", """{"a":}""", "invalid")]
    [InlineData("json", "\"a\": tru", "invalid")]
    [InlineData("yaml", "a: [1", "")]
    [InlineData("xml", "<PropertyGroup><SluiceTemplate>", "")]
    [InlineData("xml", "<PropertyGroup><SluiceTemplte>Sam</SluiceTemplte></PropertyGroup>", "no property 'SluiceTemplte'")]
    [InlineData("velocity", "#if($a)", "")]
    [InlineData("hcl", "a { b = [1 }", "closes nothing")]
    [InlineData("hcl", "a { b = \"1 }", "a quote is open")]
    [InlineData("csharp", "public sealed class A { int B => \"\"; }", "CS0029")]
    [InlineData("csharp", "using Sluice; [LambdaFunction] public sealed class F { [HttpGet(\"/{a}\")] public string Get(string a, Stream b) => a; }", "SLUICE")]
    [InlineData("csharp", "using Sluice; public sealed class F { [HttpGet(\"/a\")] public string Get() => \"\"; }", "SLUICE010")]
    [InlineData("console", "rm -r everything", "nobody runs")]
    [InlineData("console", "sam deploy --gided", "'--gided' that is not known")]
    [InlineData("console", "sam deploy --template-file bin/Release/net10.0/deploy/serverless.template", "does not exist")]
    [InlineData("console", "sluice start --prt 5080", "'--prt' that is not known")]
    [InlineData("console", "dotnet run --project samples/EchoApii", "'samples/EchoApii' in")]
    [InlineData("console", "dotnet new sluice --frmework net8.0", "'--frmework' that is not known")]
    [InlineData("console", "./MappingTemplates.Fuzz compare --sed 1", "'--sed' that is not known")]
    [InlineData("console", "dotnet publish -p:SluiceYml=true", "no property 'SluiceYml'")]
    public void A_broken_sample_is_found(string language, string text, string problem) =>
        BlockCheck.Problems(Block(language, text)).ShouldContain(p => p.StartsWith("page.md:7: ", StringComparison.Ordinal) && p.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("console", "sam deploy --guided --template-file bin/Release/net10.0/deploy/template.json  # asks for everything")]
    [InlineData("console", "sluice start --port 5080")]
    [InlineData("xml", "<PropertyGroup><SluiceTemplate>Sam</SluiceTemplate></PropertyGroup>")]
    [InlineData("json", "\"a\": true")]
    [InlineData("csharp", "using Sluice; [assembly: RestApi(\"Api\")] [LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public string Get() => \"\"; }")]
    public void A_right_sample_is_not(string language, string text) => BlockCheck.Problems(Block(language, text)).ShouldBeEmpty();

    [Fact]
    public void A_page_is_split_into_its_blocks()
    {
        var page = new DocPage("page.md", "# Title\n\nSee:\n\n<!-- sample in: A.cs -->\n```csharp\nvar a = 1;\n```\n\n## Next\n```console\na  # b\n\nc\n```\n");

        page.Blocks.ShouldBe([
            new("page.md", 6, "csharp", "var a = 1;", "<!-- sample in: A.cs -->", "Title"),
            new("page.md", 11, "console", "a  # b\n\nc", "## Next", "Next"),
        ]);
        page.Blocks[1].Commands.ShouldBe(["a", "c"]);
        page.Prose().Select(line => line.Number).ShouldBe([1, 2, 3, 4, 5, 9, 10, 16]);
    }

    [Fact]
    public void A_block_without_an_end_is_found() =>
        Should.Throw<ShouldAssertException>(() => new DocPage("page.md", "```csharp\nvar a = 1;\n")).Message.ShouldContain("page.md:1: the block has no end");

    [Fact]
    public void A_command_line_is_split_as_a_shell_does() =>
        Words.Of("curl -i  'http://a/?b=c d' --data \"{'x': 1}\" ''").ShouldBe(["curl", "-i", "http://a/?b=c d", "--data", "{'x': 1}", ""]);

    [Theory]
    [InlineData("[a](b.md)", "b.md does not exist")]
    [InlineData("[a](../README.md#try-them)", "has no heading")]
    [InlineData("[a](#nowhere)", "has no heading")]
    [InlineData("[a](https://github.com/" + "sluice-net/sluice/blob/main/docs/gude.md)", "does not exist")]
    public void A_broken_link_is_found(string text, string problem) =>
        LinkCheck.Problems(new("docs/page.md", text)).ShouldHaveSingleItem().ShouldContain(problem);

    [Theory]
    [InlineData("[a](../README.md#try-it), [b](guide.md), [c](https://github.com/" + "sluice-net/sluice/blob/main/docs/guide.md#4-deploy)")]
    [InlineData("# It's `a`, b & c\n[a](#its-a-b--c) `[x](y)`")]
    public void A_right_link_is_not(string text) => LinkCheck.Problems(new("docs/page.md", text)).ShouldBeEmpty();

    private static DocBlock Block(string language, string text) => new("page.md", 7, language, text, "", "");
}

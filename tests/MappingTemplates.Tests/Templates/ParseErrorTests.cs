namespace Sluice.MappingTemplates.Tests.Templates;

public sealed class ParseErrorTests
{
    [Theory]
    [InlineData("#if(true)\n  x", 2, 4, "unexpected end of the template", "'#end'")]
    [InlineData("a\n#end", 2, 1, "unexpected '#end'")]
    [InlineData("#set($x = )", 1, 11, "unexpected ')'", "a value", "'('")]
    [InlineData("#set($x 1)", 1, 9, "unexpected '1'", "'='")]
    [InlineData("#foreach($i in $l) $i", 1, 22, "unexpected end of the template", "'#end'")]
    [InlineData("${a", 1, 4, "unexpected end of the template", "'}'")]
    [InlineData("cost: 5$", 1, 9, "unexpected end of the template")]
    [InlineData("line\r\n$x.y(", 2, 6, null)]
    [InlineData("$l.get(1 2)", 1, 10, "unexpected '2'", "')'")]
    [InlineData("#set($x = [1,])", 1, 14, "unexpected ']'", "a value")]
    [InlineData("#set($x = {a:1})", 1, 12, "unexpected 'a'", "a value")]
    [InlineData("#macro(1)x#end", 1, 8, "the first argument of #macro is not a word", "a name")]
    [InlineData("#set($x = \"#if(true)\")", 1, 11, "in a string: unexpected end of the template", "'#end'")]
    public void The_error_names_the_place_and_what_was_expected(string template, int line, int column, string? problem, params string[] expected)
    {
        if (problem is null)
        {
            Rendering.Of(template).ShouldBe("line\r\n(");
            return;
        }

        var error = Should.Throw<TemplateParseException>(() => MappingTemplate.Parse(template));

        (error.Line, error.Column).ShouldBe((line, column));
        error.Problem.ShouldStartWith(problem);
        error.Expected.ShouldBe(expected);
        error.Message.ShouldStartWith($"({line},{column}): ");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("[")]
    [InlineData("$a.b(")]
    [InlineData("{1:")]
    public void Nesting_that_would_end_the_process_is_refused(string opening)
    {
        var template = "#set($x = " + string.Concat(Enumerable.Repeat(opening, 100_000));

        Should.Throw<TemplateParseException>(() => MappingTemplate.Parse(template)).Problem.ShouldContain("nested deeper than");
    }

    [Fact]
    public void Blocks_within_blocks_are_refused_past_the_limit()
    {
        var template = string.Concat(Enumerable.Repeat("#if(true)", 100_000)) + string.Concat(Enumerable.Repeat("#end", 100_000));

        Should.Throw<TemplateParseException>(() => MappingTemplate.Parse(template)).Problem.ShouldContain("nested deeper than");
    }

    [Fact]
    public void Operators_in_a_row_are_refused_past_the_limit()
    {
        var template = "#set($x = 1" + string.Concat(Enumerable.Repeat(" + 1", 100_000)) + ")";

        Should.Throw<TemplateParseException>(() => MappingTemplate.Parse(template)).Problem.ShouldBe("an expression has too many operators");
    }

    [Fact]
    public void Hundreds_of_operators_in_a_row_are_fine() =>
        Rendering.Of("#set($x = \"a\"" + string.Concat(Enumerable.Repeat(" + \"b\"", 900)) + ")$x.length()").ShouldBe("901");

    [Theory]
    [InlineData("\\")]
    [InlineData("$")]
    [InlineData("#")]
    [InlineData("$\\")]
    [InlineData("#*")]
    [InlineData("\"")]
    [InlineData("$a ")]
    [InlineData("#a(")]
    [InlineData("#set($x=\"a\"\"")]
    public void Parsing_takes_memory_in_proportion_to_the_text(string piece)
    {
        var some = Allocated(string.Concat(Enumerable.Repeat(piece, 20_000)));

        var tenfold = Allocated(string.Concat(Enumerable.Repeat(piece, 200_000)));

        tenfold.ShouldBeLessThan(13 * some);
    }

    private static long Allocated(string template)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Record.Exception(() => MappingTemplate.Parse(template)).ShouldBeAssignableTo<TemplateParseException>();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

namespace Sluice.MappingTemplates.Tests.Templates;

public sealed class RenderErrorTests
{
    [Theory]
    [InlineData("ok\n  $input.path('$[')", 2, 10, "InvalidPathException")]
    [InlineData("#set($l = [1])\n$l[5]", 2, 3, "IndexOutOfBoundsException")]
    [InlineData("#set($l = [1])\n\n a $l.get(5)", 3, 7, "IndexOutOfBoundsException")]
    [InlineData("#set($s = \"abc\")$s.substring(7)", 1, 20, "StringIndexOutOfBoundsException")]
    [InlineData("$util.base64Decode('%')", 1, 7, "IllegalArgumentException")]
    [InlineData("#include('x')", 1, 1, "VelocityException")]
    [InlineData("#set($n = 5)$n[-1]", 1, 15, "VelocityException")]
    public void The_failure_names_the_place(string template, int line, int column, string problem)
    {
        var failure = Should.Throw<TemplateRenderException>(() => Rendering.Of(template, "{}"));

        (failure.Line, failure.Column).ShouldBe((line, column));
        failure.Problem.ShouldStartWith(problem);
    }

    [Fact]
    public void A_class_leads_nowhere()
    {
        Rendering.Of("$input.class.forName('java.lang.Runtime')|$input.getClass().getClassLoader()|$input.class.class.forName('x')").ShouldBe("||");
        Rendering.Of("#set($s = \"\")$s.class.name $s.class.simpleName").ShouldBe("java.lang.String String");
    }

    [Fact]
    public void A_template_sees_no_member_of_dotnet()
    {
        Rendering.Of("#set($s = \"abc\")$s.Length|$s.GetType()|$s.ToString()|$input.GetHashCode()|$input.Data").ShouldBe("||||");
    }
}

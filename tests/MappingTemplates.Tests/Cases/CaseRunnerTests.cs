namespace Sluice.MappingTemplates.Tests.Cases;

public sealed class CaseRunnerTests
{
    [Fact]
    public void A_case_is_answered_in_the_reference_engines_format() =>
        CaseRunner.Answer("""{"id":"x/1","template":"$v $input.path('$.a')","body":"{\"a\":1}","vars":{"v":[1,"b",2.50]}}""")
            .ShouldBe("""{"id":"x\/1","ok":true,"out":"[1, b, 2.5] 1"}""");

    [Fact]
    public void A_failure_says_why() =>
        CaseRunner.Answer("""{"id":"x","template":"#if(true)"}""").ShouldStartWith("""{"id":"x","ok":false,"error":"TemplateParseException: (1,""");

    [Fact]
    public void Overrides_are_shown_where_a_template_made_any()
    {
        CaseRunner.Answer("""{"id":"x","template":"#set($context.responseOverride.status = 202)"}""")
            .ShouldBe("""{"id":"x","ok":true,"out":"","responseOverride":{"header":{},"status":202}}""");
        CaseRunner.Answer("""{"id":"x","template":"a"}""").ShouldNotContain("Override");
    }

    [Fact]
    public void What_is_no_case_is_an_answer_too() => CaseRunner.Answer("[").ShouldContain("\"ok\":false");

    [Fact]
    public void A_trace_names_each_reference_and_its_value()
    {
        var seen = new List<ReferenceTrace>();
        var context = TemplateCase.Parse("""{"body":{"a":"b"}}""").CreateContext();
        context.Trace = seen.Add;

        MappingTemplate.Parse("#set($x = $input.path('$.a'))\n$x.toUpperCase() ${nope}").Render(context).ShouldBe("B ");

        seen.ShouldBe(
        [
            new ReferenceTrace(1, 11, "$input.path('$.a')", "b"),
            new ReferenceTrace(2, 1, "$x.toUpperCase()", "B"),
            new ReferenceTrace(2, 18, "${nope}", null),
        ]);
    }
}

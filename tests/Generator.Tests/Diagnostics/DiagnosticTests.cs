using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    internal static readonly DiagnosticCase[] All =
        [.. ApiCases.All, .. FunctionCases.All, .. RouteCases.All, .. ParameterCases.All, .. TypeCases.All, .. ResultCases.All, .. BackendCases.All, .. SettingCases.All, .. DeploymentCases.All, .. UpstreamCases.All, .. ValidationCases.All, .. LimitCases.All, .. TemplateCases.All, .. FilterCases.All, .. ActionCases.All, .. TenantCases.All, .. StackCases.All, .. TerraformCases.All];

    public static TheoryData<int, string> Numbers
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < All.Length; i++)
            {
                data.Add(i, All[i].Id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_mistake_is_reported_once_at_its_exact_place(int number, string id)
    {
        var (source, span) = Unmark(All[number].Broken);

        var diagnostic = All[number].Run(source).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe(id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length).ShouldBe(source.Substring(span.Start, span.Length));
        diagnostic.Location.SourceSpan.ShouldBe(span);
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldEndWith(".");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_cure_has_no_diagnostic(int number, string id)
    {
        var generated = (All[number] with { AssemblyName = "Api", IsWithoutContainer = false }).Run(All[number].Cured);

        generated.Complaints.ShouldBeEmpty(id);
        generated.Result.GeneratedSources.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_pragma_suppresses_a_diagnostic()
    {
        var source = """
            [assembly: RestApi("Api")]
            [LambdaFunction]
            public sealed class F
            {
            #pragma warning disable SLUICE064
                [HttpGet("/"), Returns(204)] public string Get() => "";
            #pragma warning restore SLUICE064
                [HttpPost("/"), Returns(204)] public string Post() => "";
            }
            """;
        Generated.From(source).Complaints.ShouldHaveSingleItem().Location.GetLineSpan().StartLinePosition.Line.ShouldBe(7);
    }

    [Fact]
    public void A_mistake_in_a_type_that_two_operations_use_is_reported_once() =>
        Generated.From("""
            [assembly: RestApi("Api")]
            public sealed record Dto((int, int) X);
            [LambdaFunction]
            public sealed class F
            {
                [HttpPost("/a")] public Dto A(Dto dto) => dto;
                [HttpPost("/b")] public Dto B(Dto dto) => dto;
            }
            """).Diagnostics.Select(d => d.Id).ShouldBe(["SLUICE050"]);

    internal static (string Source, TextSpan Span) Unmark(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal);
        return (marked.Remove(end, 2).Remove(start, 2), TextSpan.FromBounds(start, end - 2));
    }
}

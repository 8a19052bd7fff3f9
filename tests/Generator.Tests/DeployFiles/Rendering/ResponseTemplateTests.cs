using Sluice.Generator.Emitting.MappingTemplates;

namespace Sluice.Generator.Tests.DeployFiles.Rendering;

public sealed class ResponseTemplateTests
{
    public static TheoryData<string> Values { get; } =
    [
        "null", "\"\"", "0", "{\"sluice\":1,\"status\":404,\"headers\":{},\"body\":\"x\"}", "{\"a\":\"it's $x #set(\"}", "\"{ \\\"sluice\\\":1\"", "[1,2]",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_passes_byte_for_byte(string value) => BothRender(hasValue: true, value, value);

    [Theory]
    [MemberData(nameof(Values))]
    public void Where_nothing_is_returned_nothing_is_sent(string value) => BothRender(hasValue: false, value, "");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_envelope_becomes_status_headers_and_body(bool hasValue) => BothRender(
        hasValue,
        """{ "sluice":1,"status":404,"headers":{"Content-Type":"application/problem+json","X-Why":"it's \"so\""},"body":"{\"detail\":\"$x \\\\ é\"}"}""",
        """{"detail":"$x \\ é"}""",
        404,
        ("Content-Type", "application/problem+json"),
        ("X-Why", "it's \"so\""));

    [Fact]
    public void An_envelope_may_have_neither_headers_nor_body() =>
        BothRender(hasValue: true, """{ "sluice":1,"status":304,"headers":{},"body":""}""", "", 304);

    [Fact]
    public void The_errors_are_constants()
    {
        Both(ErrorTemplates.Error, "{\"errorMessage\":\"secret\"}", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.6.1","title":"An error occurred while processing your request.","status":500}""");
        Both(ErrorTemplates.Timeout, "{}", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.6.5","title":"Gateway Timeout","status":504}""");
    }

    private static void BothRender(bool hasValue, string body, string text, int? status = null, params (string Name, string Value)[] headers) =>
        Both(ResponseTemplate.Emit(hasValue), body, text, status, headers);

    private static void Both(string template, string body, string text, int? status = null, params (string Name, string Value)[] headers)
    {
        Check(Engine.Render(template, [new Request { Body = body }]).Single(), text, status, headers);
        if (Places.Shared is not null)
        {
            Check(Oracle.Render(template, [new Request { Body = body }]).Single(), text, status, headers);
        }
    }

    private static void Check(Rendered rendered, string text, int? status, (string Name, string Value)[] headers)
    {
        rendered.Text.ShouldBe(text);
        rendered.Status.ShouldBe(status);
        rendered.Headers.ShouldBe(headers.ToDictionary(header => header.Name, header => header.Value), ignoreOrder: true);
    }
}

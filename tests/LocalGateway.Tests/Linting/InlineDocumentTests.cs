using System.Text;
using Sluice.LocalGateway.Linting;

namespace Sluice.LocalGateway.Tests.Linting;

/// <summary>The size of a template that contains the API's document, as Amazon.Lambda.Tools sends it.</summary>
public sealed class InlineDocumentTests
{
    private const string Include = """{"Fn::Transform":{"Name":"AWS::Include","Parameters":{"Location":"./template.body.json"}}}""";

    // A quote has two bytes in the file and six as it is sent.
    [Theory]
    [InlineData(20_000, false)]
    [InlineData(160_000, false)]
    [InlineData(170_000, true)]
    [InlineData(600_000, true)]
    public void A_document_of_quotes_may_be_as_large_as_what_is_sent_of_it(int quotes, bool isTooLarge)
    {
        var template = Template($$"""{"a":"{{string.Concat(Enumerable.Repeat("\\\"", quotes))}}"}""");

        InlineDocument.Check(template).Count.ShouldBe(isTooLarge ? 1 : 0);
        InlineDocument.Check(template).ShouldAllBe(finding => finding.Contains("Remove <SluiceTemplateBody>Inline</SluiceTemplateBody>", StringComparison.Ordinal));

        // One mistake is one finding.
        StackLint.Check(template, null).ShouldBeEmpty();
    }

    [Fact]
    public void The_message_has_both_sizes() => InlineDocument.Check(Template($$"""{"a":"{{new string('é', 200_000)}}"}""")).Single()
        .ShouldStartWith("the template: with the API's document inside it has 400,092 bytes, and 1,200,092 bytes as Amazon.Lambda.Tools sends it. CloudFormation takes at most 1,000,000.");

    [Fact]
    public void A_template_that_includes_its_document_is_judged_by_the_size_of_the_file()
    {
        var description = new string('x', 1_000_000);
        var template = Template(Include, $$""","Metadata":{"a":"{{description}}"}""");

        InlineDocument.Check(template).ShouldBeEmpty();
        StackLint.Check(template, null).Single().ShouldBe("the template: it has more than 1,000,000 bytes, which CloudFormation takes at most. Split the API into two.");
    }

    private static CheckedTemplate Template(string body, string more = "") => CheckedTemplate.Parse(
        Encoding.UTF8.GetBytes("{\"Resources\":{\"RestApi\":{\"Type\":\"AWS::ApiGateway::RestApi\",\"Properties\":{\"Body\":" + body + "}}}" + more + "}"));
}

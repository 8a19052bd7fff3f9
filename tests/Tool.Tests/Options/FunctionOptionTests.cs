using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Commands;
using Sluice.Tool.Options;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Options;

/// <summary><c>--function</c>: what answers in place of a function.</summary>
public sealed class FunctionOptionTests
{
    [Fact]
    public void Quotes_hold_the_words_of_a_command_together()
        => Read("F=node \"my loop.mjs\" \\\"a\\\"").Command.ShouldBe(["node", "my loop.mjs", "\"a\""]);

    [Fact]
    public void A_file_can_have_a_name_with_spaces()
    {
        using var folder = new TemplateFolder();
        var file = folder.Write("my answer.json", "{}");
        Read($"F={file}").AnswerFile.ShouldBe(file);
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_refused_with_its_place()
    {
        using var folder = new TemplateFolder();
        var file = folder.Write("answer.json", "{\n  \"a\": 1,,\n}");
        Should.Throw<DocumentException>(() => Read($"F={file}")).Message.ShouldBe(
            "answer.json: line 2, byte 10: is not JSON here, so it cannot be the answer of a function. Correct this place.");
    }

    [Theory]
    [InlineData("F=")]
    [InlineData("F= ")]
    [InlineData("F=\"\"")]
    [InlineData("F=\" \" --watch")]
    public void An_empty_command_is_refused(string value)
        => Should.Throw<DocumentException>(() => Read(value)).Message.ShouldBe("sluice: --function: no program is named after 'F='. Write F=COMMAND, an address or a JSON file.");

    [Theory]
    [InlineData("F=http://user:p@h", "the address has a user or a password, which no request would have. Remove both.")]
    [InlineData("F=https://user@h/path", "the address has a user or a password, which no request would have. Remove both.")]
    [InlineData("F=http://h/?q=1", "the address has a query string, which no request would have. Remove it.")]
    [InlineData("F=http://h?q", "the address has a query string, which no request would have. Remove it.")]
    [InlineData("F=http://h/path#part", "the address has a '#', and nothing that follows it is sent. Remove this part.")]
    [InlineData("F=http://", "'http://' is not an http or https address. Give one, such as http://127.0.0.1:5000.")]
    public void A_part_of_an_address_that_would_not_be_sent_is_refused(string value, string problem)
        => Should.Throw<DocumentException>(() => Read(value)).Message.ShouldBe($"sluice: --function: {problem}");

    [Fact]
    public void A_whole_path_may_have_a_query_string_because_both_are_sent()
        => Read("F=http://h/invoke?q=1").Address.ShouldBe(new Uri("http://h/invoke?q=1"));

    private static FunctionStandIn Read(string value) => FunctionOption.Read(SluiceCommand.Create().Parse(["start", "--function", value]))["F"];
}

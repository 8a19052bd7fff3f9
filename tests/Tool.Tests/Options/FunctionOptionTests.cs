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

    private static FunctionStandIn Read(string value) => FunctionOption.Read(SluiceCommand.Create().Parse(["start", "--function", value]))["F"];
}

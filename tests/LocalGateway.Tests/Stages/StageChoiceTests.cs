using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.LocalValues;
using Sluice.LocalGateway.Stages;

namespace Sluice.LocalGateway.Tests.Stages;

public sealed class StageChoiceTests
{
    private static readonly GatewayOptions Options = new() { DeployFolder = "", CodeFolder = "." };

    [Fact]
    public void The_first_stage_of_the_template_is_served_unless_another_one_is_named()
    {
        StageChoice.Of([new("a"), new("b")], Options).Name.ShouldBe("a");
        StageChoice.Of([new("a"), new("b")], Options with { Stage = "b" }).Name.ShouldBe("b");
        StageChoice.Of([], Options).Name.ShouldBe("prod");
        StageChoice.Of([], Options with { Stage = "my-stage_1" }).Name.ShouldBe("my-stage_1");
    }

    [Theory]
    [InlineData("v 1")]
    [InlineData("v/1")]
    [InlineData("prod\n")]
    [InlineData("é")]
    [InlineData("")]
    public void A_name_that_API_Gateway_does_not_take_is_refused(string name) => Refused([], Options with { Stage = name })
        .ShouldBe($"sluice: --stage: '{name}' is not the name of a stage, which has 1 to 128 letters (a to z), digits, '-' and '_'. Correct the name.");

    [Fact]
    public void A_name_has_at_most_128_characters()
    {
        StageChoice.Of([], Options with { Stage = new('a', 128) }).Name.Length.ShouldBe(128);
        Refused([], Options with { Stage = new('a', 129) }).ShouldContain("is not the name of a stage");
    }

    [Fact]
    public void A_stage_that_the_file_does_not_have_is_an_error_of_that_file()
    {
        IReadOnlyList<StageSettings> stages = [new("a"), new("b")];

        Refused(stages, Options with { Stage = "c" })
            .ShouldBe("template.json: $.Resources: the template has no stage 'c'. Its stages are a, b: name one of these with --stage.");
        Refused(stages, Options with { Stage = "c", File = new("/x/sam.yaml", static _ => throw new InvalidOperationException()) })
            .ShouldBe("sam.yaml: $.Resources: the template has no stage 'c'. Its stages are a, b: name one of these with --stage.");
        var local = new LocalFile { Path = "/x/sluice.local.json", Options = new() { Stage = "c" } };
        Refused(stages, Options.With(local)).ShouldEndWith("write one of these as 'stage' into sluice.local.json, or name it with --stage.");
    }

    private static string Refused(IReadOnlyList<StageSettings> stages, GatewayOptions options) =>
        Should.Throw<DocumentException>(() => StageChoice.Of(stages, options)).Message;
}

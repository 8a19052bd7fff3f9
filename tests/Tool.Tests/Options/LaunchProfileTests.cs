using Sluice.Tool.Options;

namespace Sluice.Tool.Tests.Options;

public sealed class LaunchProfileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public LaunchProfileTests() => File.WriteAllText(_file, """
        { // as Visual Studio writes it
          "profiles": { "Mine": { "commandName": "Project", "commandLineArgs": "--port 6000  --stage-variable \"a=b c\" --api-key \\\"x\\\"" }, "None": {}, "Odd": { "commandLineArgs": 1 }, } }
        """);

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_profiles_arguments_follow_those_of_the_build()
        => Expand("Mine").ShouldBe(["start", "--deploy", "d", "--port", "6000", "--stage-variable", "a=b c", "--api-key", "\"x\""]);

    [Fact]
    public void Arguments_that_a_person_types_take_the_place_of_the_profiles()
        => Expand("Mine", "--port", "7000").ShouldBe(["start", "--deploy", "d", "--port", "7000"]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("None")]
    [InlineData("Odd")]
    [InlineData("Another")]
    public void Without_arguments_in_the_profile_there_are_none(string? profile) => Expand(profile).ShouldBe(["start", "--deploy", "d"]);

    [Fact]
    public void A_file_that_cannot_be_read_has_no_arguments()
        => LaunchProfile.Expand(["start", "--launch-settings", "/nowhere/at/all"], "Mine").ShouldBe(["start"]);

    [Fact]
    public void Without_a_file_of_profiles_nothing_changes() => LaunchProfile.Expand(["start", "--port", "1"], "Mine").ShouldBe(["start", "--port", "1"]);

    private string[] Expand(string? profile, params string[] more) => LaunchProfile.Expand(["start", "--deploy", "d", "--launch-settings", _file, .. more], profile);
}

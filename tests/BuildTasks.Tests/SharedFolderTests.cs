namespace Sluice.BuildTasks.Tests;

/// <summary>Two projects that are told to write to one folder.</summary>
public sealed class SharedFolderTests
{
    [Fact]
    public void The_second_build_fails_and_the_files_of_the_first_stay()
    {
        using var first = new TestProject();
        using var second = new TestProject();
        var shared = first.In("../shared");
        second.WriteFiles(("openapi.json", "second"));

        first.Build($"-p:SluiceDeployPath={shared}");
        var (exitCode, output) = second.Run("build", "--no-restore", $"-p:SluiceDeployPath={shared}");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("error SLUICE212: ");
        output.ShouldContain(first.In("App.csproj"));
        output.ShouldContain(second.In("App.csproj"));
        File.ReadAllText(Path.Combine(shared, "openapi.json")).ShouldBe("{}\n");

        // What the message says to do helps.
        File.Delete(Path.Combine(shared, ".sluice-project"));
        second.Build($"-p:SluiceDeployPath={shared}");
        File.ReadAllText(Path.Combine(shared, "openapi.json")).ShouldBe("second");
    }
}

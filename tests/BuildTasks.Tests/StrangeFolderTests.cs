using System.Diagnostics;
using Sluice.BuildTasks.Programs;

namespace Sluice.BuildTasks.Tests;

/// <summary>Projects in folders whose names a shell, MSBuild or a command line would take apart.</summary>
public sealed class StrangeFolderTests
{
    [Theory]
    [InlineData("p$(touch INJECTED) `touch INJECTED` $HOME 'one' \"two\" &# 100%")]
    [InlineData("-leading; dash")]
    public void A_project_is_checked_and_run_where_it_is(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        using var project = TestProject.InFolder(name);

        var (exitCode, output) = project.Run(["build", "--no-restore", .. TestProject.WithCheck]);

        // The document is empty, and the check says so: it has found the file.
        exitCode.ShouldNotBe(0);
        output.ShouldContain("error SLUICE301: ");
        output.ShouldNotContain("SLUICE304");
        project.Names().ShouldContain("openapi.json");
        var deploy = Arguments(project)[3];
        Path.TrimEndingDirectorySeparator(deploy).ShouldBe(project.Deploy);
        Directory.EnumerateFileSystemEntries(project.In(".."), "INJECTED", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("\"")]
    [InlineData("ends in \\")]
    [InlineData("a\\\\\"b\\\"")]
    [InlineData("$(x) `y` %z% ;&|<>*?'\n\t")]
    public void An_argument_arrives_as_it_is(string argument)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no printf");
        using var process = Process.Start(new ProcessStartInfo("printf", CommandLine.Join("%s|", argument, "next")) { RedirectStandardOutput = true })!;

        process.StandardOutput.ReadToEnd().ShouldBe(argument + "|next|");
    }

    /// <summary>What <c>dotnet run</c> gives the gateway, taken apart as .NET does it.</summary>
    private static string[] Arguments(TestProject project)
    {
        var text = project.Dotnet("msbuild -t:ComputeRunArguments -getProperty:RunArguments").Trim();
        using var process = Process.Start(new ProcessStartInfo("printf", "%s\\n " + text) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Split('\n');
    }
}

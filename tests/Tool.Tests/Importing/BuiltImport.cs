using System.Diagnostics;

namespace Sluice.Tool.Tests.Importing;

/// <summary>Builds an imported project with the projects of this repository in place of the package.</summary>
internal static class BuiltImport
{
    private static string Output => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The deploy folder that the build of a sample wrote.</summary>
    public static string SampleDeploy(string sample) => Path.Combine(Places.Root, "samples", sample, "bin", Output, "net10.0", "deploy");

    /// <summary>Builds the project, and returns its deploy folder.</summary>
    public static async Task<string> BuildAsync(ImportedFolder folder)
    {
        var root = Path.GetDirectoryName(folder.Project)!;
        await WriteAsync("Directory.Build.props", $"""
            <Project>
              <Import Project="{Places.Root}/samples/Directory.Build.props" />
              <PropertyGroup>
                <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
                <MSBuildTreatWarningsAsErrors>false</MSBuildTreatWarningsAsErrors>
                <EnforceCodeStyleInBuild>false</EnforceCodeStyleInBuild>
                <AnalysisLevel>none</AnalysisLevel>
              </PropertyGroup>
            </Project>
            """);
        await WriteAsync("Directory.Build.targets", $"""
            <Project>
              <Import Project="{Places.Root}/samples/Directory.Build.targets" />
              <ItemGroup><PackageReference Remove="Sluice" /></ItemGroup>
            </Project>
            """);

        using var build = Process.Start(new ProcessStartInfo(
            "dotnet", ["build", "-v", "q", "-c", Output, "-nodeReuse:false", "-p:BuildProjectReferences=false", "-p:GenerateFullPaths=true"])
        {
            WorkingDirectory = folder.Project,
            RedirectStandardOutput = true,
        })!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        build.ExitCode.ShouldBe(0, output);
        return Path.Combine(folder.Project, "bin", Output, "net10.0", "deploy");

        Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(root, name), text, TestContext.Current.CancellationToken);
    }
}

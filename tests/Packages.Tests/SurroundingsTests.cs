namespace Sluice.Packages.Tests;

/// <summary>Projects whose surroundings are not the template's: old tools, other languages, strict settings, strange names.</summary>
public sealed class SurroundingsTests(PackageFeed feed)
{
    // Everything at once: what fails alone fails here, too.
    private const string StrictSettings = """
        <Project>
          <PropertyGroup>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <WarningLevel>9999</WarningLevel>
            <LangVersion>12</LangVersion>
            <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
            <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
          </PropertyGroup>
        </Project>
        """;

    [Fact]
    public void A_strict_project_without_usings_and_nullability_in_a_strange_folder_builds_without_a_warning()
    {
        const string Folder = "Größe & Maß";
        feed.Write($"{Folder}/Directory.Build.props", StrictSettings);
        feed.Write($"{Folder}/Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Sluice" Version="{PackageFeed.Version}" />
              </ItemGroup>
            </Project>
            """);
        var project = feed.NewProject($"{Folder}/My Api.Maß-1", "--central-versions");
        var file = Path.Combine(project, "My Api.Maß-1.csproj");
        File.WriteAllText(file, File.ReadAllText(file)
            .Replace("<Nullable>enable", "<Nullable>disable", StringComparison.Ordinal)
            .Replace("<ImplicitUsings>enable", "<ImplicitUsings>disable", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(project, "Notes.cs"), """
            using Sluice;

            [assembly: RestApi("Sizes")]
            [assembly: System.CLSCompliant(false)]
            [assembly: System.Runtime.InteropServices.ComVisible(false)]

            namespace Maß;

            [LambdaFunction]
            internal static class Sizes
            {
                [HttpGet("/sizes/{size}")]
                internal static Answer Get(int size, string unit, [FromQuery] int[] others) => new() { Size = size, Unit = unit, Others = others };

                [HttpPut("/sizes/{size}"), Throws<System.InvalidOperationException>(409)]
                internal static void Put(int size, Answer answer) => answer.Size = size;
            }

            internal sealed class Answer
            {
                public int Size { get; set; }

                public string Unit { get; set; }

                public System.Collections.Generic.IReadOnlyList<int> Others { get; set; }
            }
            """);

        feed.Run(project, "dotnet", "build");

        File.Exists(Path.Combine(project, "packages.lock.json")).ShouldBeTrue();
        var template = File.ReadAllText(Path.Combine(project, "bin", "Debug", "net10.0", "deploy", "template.json"));
        template.ShouldContain("\"Handler\": \"My.Api.Maß-1\"");
        template.ShouldContain("\"CodeUri\": \"./My.Api.Maß-1.zip\"");
    }

    [Theory]
    [InlineData("SLUICE205", "Roslyn 4.8", "-p:CompilerApiVersion=roslyn4.8")]
    [InlineData("SLUICE206", "LangVersion is 11", "-p:LangVersion=11")]
    [InlineData("SLUICE206", "LangVersion is 10.0", "-p:LangVersion=10.0")]
    [InlineData("SLUICE210", "such as My.Api.", "-p:AssemblyName=My Api")]
    public void What_would_fail_strangely_in_generated_code_or_at_AWS_is_one_clear_error(string code, string words, string property)
    {
        var project = feed.In("Old");
        if (!Directory.Exists(project))
        {
            feed.NewProject("Old");
            feed.Run(project, "dotnet", "restore");
        }

        var (exitCode, output) = feed.Try(project, "dotnet", "build", "--no-restore", property);

        exitCode.ShouldNotBe(0);
        output.ShouldContain($"error {code}: ");
        output.ShouldContain(words);
        output.ShouldContain("    1 Error(s)");
        output.ShouldContain("    0 Warning(s)");
    }

    [Theory]
    [InlineData("SLUICE207", "Other.vbproj", "net10.0")]
    [InlineData("SLUICE209", "Other.csproj", "netstandard2.0")]
    public void A_project_that_the_package_can_do_nothing_for_is_told_so(string code, string file, string framework)
    {
        feed.Write($"{code}/{file}", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Sluice" Version="{PackageFeed.Version}" />
              </ItemGroup>
            </Project>
            """);
        feed.UseMachinePackages(code);

        var (exitCode, output) = feed.Try(feed.In(code), "dotnet", "build");

        exitCode.ShouldNotBe(0);
        output.ShouldContain($"error {code}: ");
        output.ShouldContain("    1 Error(s)");
    }
}

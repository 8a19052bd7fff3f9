using System.Diagnostics;

namespace Sluice.EchoApi.Tests;

/// <summary>A function project in a temporary folder that is edited and built again while it runs.</summary>
public sealed class EditedProject() : RunningApi(Path.Combine(Directory.CreateTempSubdirectory("sluice-edit").FullName, "Edited"))
{
    public override async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Project);
        await File.WriteAllTextAsync(Path.Combine(Project, "Edited.csproj"), ProjectFile());
        await EditAsync("one");
        await BuildAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(Project)!, recursive: true);
    }

    /// <summary>Has the API answer with another word, and adds a route of that name.</summary>
    public Task EditAsync(string word) => File.WriteAllTextAsync(
        Path.Combine(Project, "Api.cs"),
        $$"""
        using Sluice;

        [assembly: RestApi("Edited")]

        [LambdaFunction]
        public static class Words
        {
            [HttpGet("/word")]
            public static string Word() => "{{word}}";

            [HttpGet("/{{word}}")]
            public static string Other() => "{{word}}";
        }
        """);

    public async Task BuildAsync()
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", Project, "--configuration", Configuration, "-v", "q", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Project,
        })!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        build.ExitCode.ShouldBe(0, output);
    }

    private static string ProjectFile()
    {
        var source = Path.Combine(Places.Root, "src");
        var sample = Path.Combine(Places.Root, "samples", "EchoApi", "bin", Configuration, "net10.0");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{source}/BuildTasks/build/Sluice.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <SluiceBuildTasksAssembly>{source}/BuildTasks/bin/{Configuration}/netstandard2.0/Sluice.BuildTasks.dll</SluiceBuildTasksAssembly>
                <SluiceLocalGatewayPath>{source}/Tool/bin/{Configuration}/net10.0/Sluice.Tool.dll</SluiceLocalGatewayPath>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{sample}/Sluice.dll;{sample}/Sluice.Runtime.dll" />
                <Analyzer Include="{source}/Generator/bin/{Configuration}/netstandard2.0/Sluice.Generator.dll" />
              </ItemGroup>
              <Import Project="{source}/BuildTasks/build/Sluice.targets" />
            </Project>
            """;
    }
}

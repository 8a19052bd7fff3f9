using System.Diagnostics;

namespace Sluice.EchoApi.Tests;

/// <summary>A function project in a temporary folder that is edited and built again while it runs.</summary>
public class EditedProject() : RunningApi(Path.Combine(Directory.CreateTempSubdirectory("sluice-edit").FullName, "Edited"))
{
    public override async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Project);
        await File.WriteAllTextAsync(Path.Combine(Project, "Edited.csproj"), ProjectFile());
        await EditAsync("one", "one");
        await PrepareAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        Directory.Delete(Path.GetDirectoryName(Project)!, recursive: true);
    }

    /// <summary>Has the API answer with another word, and changes the path of its other operation.</summary>
    public Task EditAsync(string word, string route) => File.WriteAllTextAsync(
        Path.Combine(Project, "Api.cs"),
        $$"""
        using Sluice;

        [assembly: RestApi("Edited")]

        [LambdaFunction]
        public static class Words
        {
            [HttpGet("/word")]
            public static string Word() => "{{word}}";

            [HttpGet("/process")]
            public static int Process() => Environment.ProcessId;

            [HttpGet("/{{route}}")]
            public static string Other() => "{{route}}";
        }
        """);

    /// <summary>Is called before the API starts.</summary>
    protected virtual Task PrepareAsync() => BuildAsync();

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

using System.Diagnostics;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>A sample in another folder.</summary>
internal static class SampleCopy
{
    public static string Make(Sample sample, string target)
    {
        foreach (var file in Directory.GetFiles(sample.Project, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample.Project, file);
            if (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".vtl", StringComparison.Ordinal))
            {
                if (!path.StartsWith("obj", StringComparison.Ordinal) && !path.StartsWith("bin", StringComparison.Ordinal))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, path))!);
                    File.Copy(file, Path.Combine(target, path));
                }
            }
        }

        return Project(target, sample.Name);
    }

    /// <summary>Makes a project of one file.</summary>
    public static string Make(string code, string name, string target)
    {
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, name + ".cs"), code);
        return Project(target, name);
    }

    private static string Project(string target, string name)
    {
        // What the package would bring, as the sample's own build left it.
        string Built(string project, string framework, string assembly) => Path.Combine(Places.Root, "src", project, "bin", Sample.Showcase.Configuration, framework, assembly);
        var build = Path.Combine(Places.Root, "src", "BuildTasks", "build");
        File.WriteAllText(Path.Combine(target, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <LangVersion>14.0</LangVersion>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <SluiceBuildTasksAssembly>{Built("BuildTasks", "netstandard2.0", "Sluice.BuildTasks.dll")}</SluiceBuildTasksAssembly>
              </PropertyGroup>
              <ItemGroup>
                <AdditionalFiles Include="templates/*.vtl" />
                <Reference Include="{Built("Attributes", "netstandard2.0", "Sluice.dll")}" />
                <Reference Include="{Built("Runtime", "net10.0", "Sluice.Runtime.dll")}" />
                <Analyzer Include="{Built("Generator", "netstandard2.0", "Sluice.Generator.dll")}" />
              </ItemGroup>
              <Import Project="{build}/Sluice.props" />
              <Import Project="{build}/Sluice.targets" />
            </Project>
            """);
        return target;
    }

    /// <summary>Builds with the warm compiler of other builds; returns what was printed.</summary>
    public static string Build(string project, params string[] options) => Run(project, [], ["-p:UseSharedCompilation=true", .. options]);

    /// <summary>Builds in another culture and time zone, with a compiler of its own, which has them, too.</summary>
    public static string BuildElsewhere(string project) =>
        Run(project, [("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8"), ("TZ", "Asia/Tokyo")], ["-p:UseSharedCompilation=false"]);

    private static string Run(string project, (string Name, string Value)[] variables, string[] options)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-nologo", "-nodeReuse:false", .. options])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host's own MSBuild left must not steer this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output + errors.Result);
        return output;
    }
}

using System.Diagnostics;

namespace Sluice.BuildTasks.Tests;

/// <summary>A function project in a folder of its own, as small as it can be: the generator's constants are written by hand.</summary>
public sealed class TestProject : IDisposable
{
    /// <summary>What a restore writes is the same for every project but for its path, and a restore takes longer than all else.</summary>
    private static readonly Lazy<RestoredFiles> Restored = new(static () =>
    {
        using var project = new TestProject("project", isRestored: true);
        return new RestoredFiles(project._folder);
    });

    private readonly string _root = Directory.CreateTempSubdirectory("sluice-").FullName;
    private readonly string _folder;

    public TestProject()
        : this("project", isRestored: false) => Restored.Value.WriteTo(_folder);

    private TestProject(string folderName, bool isRestored)
    {
        _folder = Directory.CreateDirectory(Path.Combine(_root, folderName)).FullName;
        var build = Path.Combine(Places.Root, "src", "BuildTasks", "build");
        var task = Path.Combine(Path.GetDirectoryName(typeof(TestProject).Assembly.Location)!, "Sluice.BuildTasks.dll");
        File.WriteAllText(In("App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <UseAppHost>false</UseAppHost>
                <SluiceCheckDeployFiles Condition="'$(SluiceCheckDeployFiles)' == ''">false</SluiceCheckDeployFiles>
                <SluiceBuildTasksAssembly>{task}</SluiceBuildTasksAssembly>
                <SluiceLocalGatewayPath Condition="'$(SluiceLocalGatewayPath)' == ''">/tools/Sluice.Tool.dll</SluiceLocalGatewayPath>
              </PropertyGroup>
              <ItemGroup>
                <SluiceOverlay Include="$(Extra)" />
              </ItemGroup>
              <Import Project="{build}/Sluice.props" />
              <Import Project="{build}/Sluice.targets" />
            </Project>
            """);
        WriteBody("1");
        WriteFiles(("openapi.json", "{}\n"), ("vtl/Get/request.vtl", "\"é\"$x"));
        if (isRestored)
        {
            Dotnet("restore");
        }
    }

    /// <summary>The local gateway that the build of the tests made.</summary>
    public static string Gateway { get; } = Path.Combine(
        Places.Root, "src", "Tool", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Sluice.Tool.dll");

    /// <summary>The options with which a build checks the files.</summary>
    public static string[] WithCheck { get; } = ["-p:SluiceCheckDeployFiles=true", $"-p:SluiceLocalGatewayPath={Gateway}"];

    /// <summary>The project in a folder of this name.</summary>
    public static TestProject InFolder(string name) => new(name, isRestored: true);

    public string Deploy => In("bin/Debug/net10.0/deploy");

    /// <summary>Rewritten whenever the task runs.</summary>
    public string Stamp => In("obj/Debug/net10.0/sluice.deploy.txt");

    public string In(string path) => Path.Combine(_folder, path);

    /// <summary>The names of the deploy files, as they are on disk.</summary>
    public string[] Names() => !Directory.Exists(Deploy) ? [] :
        [.. Directory.EnumerateFileSystemEntries(Deploy, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Deploy, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public string Text(string name) => File.ReadAllText(Path.Combine(Deploy, name));

    public DateTime Time(string name) => File.GetLastWriteTimeUtc(Path.Combine(Deploy, name));

    public void WriteBody(string code) => File.WriteAllText(In("Program.cs"), $"System.Console.WriteLine({code});");

    public void WriteFiles(params (string Path, string Text)[] files)
    {
        var packed = Packed.Files(files.Select(f => (f.Path, f.Text)));
        File.WriteAllText(In("DeployFiles.cs"), $$"""
            namespace Sluice.Generated;
            internal static class DeployFiles
            {
                private const int FormatVersion = 2;
                private const string Files = "{{packed}}";
            }
            """);
    }

    /// <summary>Builds, and expects it to succeed.</summary>
    public void Build(string arguments = "") => Dotnet("build --no-restore " + arguments);

    public string Dotnet(string arguments)
    {
        var (exitCode, output) = Run(arguments);
        exitCode.ShouldBe(0, output);
        return output;
    }

    public (int ExitCode, string Output) Run(string arguments) => Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs with the gateway of this build, without MSBuild's own options, and ends the program when it has printed a line that begins so.</summary>
    public (int ExitCode, string Output) RunUntil(string lineStart, string[] arguments)
    {
        var start = Prepare(arguments);
        start.Environment["SluiceLocalGatewayPath"] = Gateway;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = new System.Text.StringBuilder();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            output.AppendLine(line);
            if (line.StartsWith(lineStart, StringComparison.Ordinal))
            {
                process.Kill(entireProcessTree: true);
                break;
            }
        }

        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    public (int ExitCode, string Output) Run(params string[] arguments)
    {
        // One warm compiler for all builds: to start it takes longer than such a build.
        var start = Prepare([.. arguments, "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=true"]);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private ProcessStartInfo Prepare(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host's own MSBuild left must not steer this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return start;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

using System.Diagnostics;
using System.Reflection;

namespace Sluice.Packages.Tests;

/// <summary>The packages as they would be published, in a folder feed; and a command line whose caches and settings are its own.</summary>
public sealed class PackageFeed : IDisposable
{
    public const string Version = "0.1.0-local";

    private static readonly TimeSpan CommandLimit = TimeSpan.FromMinutes(8);

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-packages-").FullName;

    public PackageFeed()
    {
        Run(
            Places.Root, "dotnet", "msbuild", Path.Combine("tests", "Packages.Tests", "Pack.targets"), "-target:Pack", "-maxCpuCount", "-verbosity:quiet",
            $"-p:Configuration={Configuration}", $"-p:PackageVersion={Version}", $"-p:PackageOutputPath={Feed}/");

        // No other feed: what the packages need must be in them or in the SDK.
        File.WriteAllText(In("nuget.config"), """
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
              </packageSources>
            </configuration>
            """);
        Run(_folder, "dotnet", "new", "install", PathOf("Sluice.Templates"));
    }

    /// <summary>Where this machine keeps packages: those that the repository itself was restored with.</summary>
    public static string MachinePackages { get; } = typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NuGetPackageRoot").Value!;

    private static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private string Feed => Path.Combine(_folder, "feed");

    public string In(string path) => Path.Combine(_folder, path);

    public string PathOf(string package) => Path.Combine(Feed, $"{package}.{Version}.nupkg");

    /// <summary>A project from the template, in a folder of its own.</summary>
    /// <param name="folder">Relative to the feed's.</param>
    /// <param name="options">For the template.</param>
    public string NewProject(string folder, params string[] options)
    {
        Run(_folder, "dotnet", ["new", "sluice", "--output", folder, "--no-restore", .. options]);
        return In(folder);
    }

    /// <summary>Writes a file and the folders above it.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }

    /// <summary>Lets the projects of a folder also use the packages that the repository itself was restored with.</summary>
    public void UseMachinePackages(string folder) => Write($"{folder}/nuget.config", $"""
        <configuration>
          <fallbackPackageFolders>
            <add key="machine" value="{MachinePackages}" />
          </fallbackPackageFolders>
        </configuration>
        """);

    /// <summary>Runs a command to its end; fails where the command does.</summary>
    public string Run(string folder, string command, params string[] arguments)
    {
        var (exitCode, output) = Try(folder, command, arguments);
        exitCode.ShouldBe(0, $"{command} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it wrote, errors last.</returns>
    public (int ExitCode, string Output) Try(string folder, string command, params string[] arguments)
    {
        using var process = Start(folder, command, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(CommandLimit))
        {
            process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    public Process Start(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_HOME"] = In("home");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["NUGET_PACKAGES"] = In("cache");
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

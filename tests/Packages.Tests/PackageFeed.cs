using System.Diagnostics;
using System.IO.Compression;

namespace Sluice.Packages.Tests;

/// <summary>The packages as they would be published, in a folder feed; and a command line whose caches and settings are its own.</summary>
public sealed class PackageFeed : IDisposable
{
    public const string Version = "0.1.0-local";

    private static readonly TimeSpan CommandLimit = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-packages-").FullName;

    public PackageFeed()
    {
        foreach (var project in (string[])["Package", "Templates", "LocalGateway", "MappingTemplates"])
        {
            Run(Places.Root, "dotnet", "pack", Path.Combine("src", project), "--no-build", "--configuration", Configuration, $"-p:PackageVersion={Version}", "--output", Feed);
        }

        // No other feed: what the packages need must be in them or in the SDK.
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), """
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
              </packageSources>
            </configuration>
            """);
        Run(_folder, "dotnet", "new", "install", PathOf("Sluice.Templates"));
    }

    private static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private string Feed => Path.Combine(_folder, "feed");

    public string In(string path) => Path.Combine(_folder, path);

    public string PathOf(string package) => Path.Combine(Feed, $"{package}.{Version}.nupkg");

    /// <summary>What is in a package, save what NuGet itself adds.</summary>
    public string[] Files(string package)
    {
        using var zip = ZipFile.OpenRead(PathOf(package));
        return [.. zip.Entries.Select(static e => e.FullName)
            .Where(static n => !n.StartsWith('_') && !n.StartsWith('[') && !n.StartsWith("package/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    public string Specification(string package)
    {
        using var zip = ZipFile.OpenRead(PathOf(package));
        using var reader = new StreamReader(zip.GetEntry($"{package}.nuspec")!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Runs a command to its end; fails where the command does.</summary>
    public string Run(string folder, string command, params string[] arguments)
    {
        using var process = Start(folder, command, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(CommandLimit))
        {
            process.Kill(entireProcessTree: true);
        }

        process.ExitCode.ShouldBe(0, $"{command} {string.Join(' ', arguments)}\n{output}\n{error.GetAwaiter().GetResult()}");
        return output;
    }

    public Process Start(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_HOME"] = In("home");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["NUGET_PACKAGES"] = In("cache");
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

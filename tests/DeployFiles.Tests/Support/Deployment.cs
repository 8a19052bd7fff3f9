using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>A folder as it is after <c>dotnet publish</c>, in which the documentation's commands of <c>aws</c> run.</summary>
internal sealed class Deployment : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-").FullName;

    /// <param name="deploy">The built files.</param>
    /// <param name="zips">The names of the zips that publishing leaves beside them.</param>
    public Deployment(string deploy, params string[] zips)
    {
        Deploy = Directory.CreateDirectory(Path.Combine(_folder, "bin", "Release", "net10.0", "deploy")).FullName;
        foreach (var file in Directory.GetFiles(deploy))
        {
            File.Copy(file, Path.Combine(Deploy, Path.GetFileName(file)));
        }

        foreach (var name in zips)
        {
            using var zip = ZipFile.Open(Path.Combine(Deploy, name), ZipArchiveMode.Create);
            using var entry = new StreamWriter(zip.CreateEntry("function.dll").Open());
            entry.Write("code");
        }
    }

    public string Deploy { get; }

    public JsonNode Template => JsonNode.Parse(File.ReadAllText(Path.Combine(Deploy, "template.json")))!;

    /// <summary>Runs the lines. Each may fail.</summary>
    public AwsAccount Try(IEnumerable<string> lines) => AwsCommand.Run(_folder, lines);

    /// <summary>Runs the lines. Each must succeed, so a deployment ends with a stack that is complete.</summary>
    public AwsAccount Run(IEnumerable<string> lines)
    {
        var account = Try(lines);
        foreach (var run in account.Runs)
        {
            run.ExitCode.ShouldBe(0, run.Line + "\n" + run.Output);
        }

        return account;
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Reads a JSON file that a command wrote.</summary>
    public JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, name)))!;

    /// <summary>Texts of a template that name a file of the folder.</summary>
    public IEnumerable<string> LocalPaths(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => LocalPaths(member.Value)),
        JsonArray items => items.SelectMany(LocalPaths),
        JsonValue value when value.TryGetValue(out string? text) && (text.StartsWith("./", StringComparison.Ordinal) || File.Exists(Path.Combine(Deploy, text))) => [text],
        _ => [],
    };

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return name;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

using System.IO.Compression;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Cdk.Tests.Support;

/// <summary>A deploy folder of a test: a copy of a sample's with the zip that a publish would add, or one that the test writes.</summary>
internal sealed class Published : IDisposable
{
    private Published(string zip)
    {
        using var file = new ZipArchive(File.Create(Path.Combine(Folder, zip)), ZipArchiveMode.Create);
        using var entry = new StreamWriter(file.CreateEntry("code.txt").Open());
        entry.Write(zip);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sluice-cdk-").FullName;

    public static Published Of(Sample sample)
    {
        var published = new Published(sample.Name + ".zip");
        foreach (var file in Directory.GetFiles(sample.Deploy, "template*.json"))
        {
            File.Copy(file, Path.Combine(published.Folder, Path.GetFileName(file)));
        }

        return published;
    }

    /// <summary>A folder with nothing but the zip.</summary>
    public static Published Empty(string assembly) => new(assembly + ".zip");

    /// <summary>A folder with a template of the test.</summary>
    /// <param name="template">The template.</param>
    public static Published With(JsonNode template)
    {
        var published = new Published("Shop.zip");
        published.Write("template.json", template.ToJsonString());
        return published;
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>The template, with a document from a file of its own in its place and without the parameter for the file's location.</summary>
    public JsonObject WholeTemplate()
    {
        var template = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, "template.json")))!.AsObject();
        if (Path.Combine(Folder, "template.body.json") is var body && File.Exists(body))
        {
            template["Resources"]!["RestApi"]!["Properties"]!["Body"] = JsonNode.Parse(File.ReadAllBytes(body));
            template["Parameters"]?.AsObject().Remove("BodyLocation");
        }

        return template;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

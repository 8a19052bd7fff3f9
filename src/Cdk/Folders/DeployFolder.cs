using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.Cdk.Folders;

/// <summary>The files of a deploy folder.</summary>
internal sealed class DeployFolder
{
    private const string Publish = "Run 'dotnet publish' in the project of the API, which writes the folder, and give its path as DeployFolder.";

    private DeployFolder(string path, JsonObject template)
    {
        Path = path;
        Template = template;
    }

    /// <summary>The absolute path.</summary>
    public string Path { get; }

    /// <summary>The template. The files that it includes are inside.</summary>
    public JsonObject Template { get; }

    /// <summary>Reads the template and the files that it includes.</summary>
    /// <exception cref="SluiceApiException">The folder is not a deploy folder.</exception>
    public static DeployFolder Read(string path)
    {
        var folder = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(folder))
        {
            throw new SluiceApiException($"The deploy folder '{folder}' does not exist. {Publish}");
        }

        if (!File.Exists(System.IO.Path.Combine(folder, "template.json")))
        {
            throw new SluiceApiException($"The folder '{folder}' has no template.json, so it is not a deploy folder. {Publish}");
        }

        var template = ReadObject(folder, "template.json");
        return template["Resources"] is JsonObject
            ? new DeployFolder(folder, Includes.Inline(template, file => ReadObject(folder, file)))
            : throw new SluiceApiException($"'{System.IO.Path.Combine(folder, "template.json")}' has no object 'Resources'. {Publish}");
    }

    /// <summary>The path of the code that a template names.</summary>
    /// <param name="file">The path of the code, relative to the folder.</param>
    /// <exception cref="SluiceApiException">The file does not exist.</exception>
    public string Code(string file)
    {
        var path = System.IO.Path.GetFullPath(file, Path);
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new SluiceApiException($"The code '{path}' does not exist. Run 'dotnet publish' in the project of the API: a"
                + " build without it writes no zip.");
    }

    /// <summary>The zip of a template that names no file.</summary>
    /// <param name="handler">The name of the function's assembly, which the zip has as well.</param>
    public string Zip(string handler)
    {
        var zips = Directory.GetFiles(Path, "*.zip");
        return zips.Length == 1 ? zips[0] : Code(handler + ".zip");
    }

    private static JsonObject ReadObject(string folder, string file)
    {
        var path = System.IO.Path.GetFullPath(file, folder);
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new SluiceApiException($"'{path}' is not a JSON object. {Publish}");
        }
        catch (JsonException exception)
        {
            throw new SluiceApiException($"'{path}' is not JSON: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            throw new SluiceApiException($"'{path}', which the template names, cannot be read: {exception.Message} {Publish}", exception);
        }
    }
}

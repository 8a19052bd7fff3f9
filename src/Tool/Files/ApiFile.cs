using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stacks;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Yaml;

namespace Sluice.Tool.Files;

/// <summary>Reads the file of an API: a document of OpenAPI 3.0 or Swagger 2.0, or a template of CloudFormation or SAM, as JSON or YAML.</summary>
internal static class ApiFile
{
    /// <summary>Reads the API of a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="inputs">The values that are given for names of the file.</param>
    /// <param name="api">The logical id of the API in a template; null for the only one.</param>
    /// <param name="reads">Is called with the full path of each file that the file includes, before that file is read; may be null.</param>
    /// <exception cref="DocumentException">The file cannot be served. The message names the place and, if it is known, line and column.</exception>
    public static DeployFolder Read(string path, TemplateInputs inputs, string? api = null, Action<string>? reads = null)
    {
        var (root, isTemplate) = Open(path, inputs);
        return isTemplate ? DeployFolder.ReadTemplate(root, WithFiles(path, inputs, reads), api) : DeployFolder.ReadDocument(root);
    }

    /// <summary>Reads the document of a file, or the one that its template declares.</summary>
    /// <exception cref="DocumentException">The file cannot be read, or it has no API.</exception>
    public static JsonPlace ReadDocument(string path, TemplateInputs inputs, string? api = null)
    {
        var (root, isTemplate) = Open(path, inputs);
        return isTemplate ? StackApiReader.Read(Template.Open(root, WithFiles(path, inputs)), api).Document : root;
    }

    /// <summary>Returns the template of a file and the logical id of its API, or null if the file is a document.</summary>
    /// <exception cref="DocumentException">The file cannot be read, or it has no API.</exception>
    public static (Template Template, string Api)? ReadTemplate(string path, TemplateInputs inputs, string? api = null)
    {
        var (root, isTemplate) = Open(path, inputs);
        return isTemplate && Template.Open(root, WithFiles(path, inputs)) is var template ? (template, StackApiReader.Read(template, api).LogicalId) : null;
    }

    /// <summary>Reads the document of a file, or those of the APIs of a template.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="inputs">The values that are given for names of the file.</param>
    /// <param name="api">The logical id of one API; null for all.</param>
    /// <returns>The documents, and the template as it is written, or null if the file is a document.</returns>
    /// <exception cref="DocumentException">The file cannot be read, or it has no API.</exception>
    public static (IReadOnlyList<JsonPlace> Documents, JsonPlace? Template) ReadAll(string path, TemplateInputs inputs, string? api)
    {
        var (root, isTemplate) = Open(path, inputs);
        if (!isTemplate)
        {
            return ([root], null);
        }

        var template = Template.Open(root, WithFiles(path, inputs));
        return ([.. (api is null ? StackApiReader.ReadAll(template) : [StackApiReader.Read(template, api)]).Select(static one => one.Document)], root);
    }

    private static (JsonPlace Root, bool IsTemplate) Open(string path, TemplateInputs inputs)
    {
        var bytes = ReadBytes(path);
        var name = Path.GetFileName(path);
        JsonPlace? parsed = null;
        if (inputs.Values.Count == 0 || LooksLikeTemplate(bytes))
        {
            parsed = Parse(bytes, name);
            if (parsed.Value.Find("Resources") is { IsObject: true } && !OpenApiFile.IsOne(parsed.Value))
            {
                return (parsed.Value, true);
            }
        }

        // The text of another file is not JSON or YAML before its placeholders are filled in.
        var filled = Placeholders.Fill(bytes, name, inputs, out var others);
        var root = filled is null ? parsed ?? Parse(bytes, name) : Parse(filled, name);
        return OpenApiFile.IsOne(root)
            ? (Template.Evaluate(root, inputs with { Values = others, IsDocument = true }), false)
            : throw root.Error(
                Refusal.ByAws,
                "this is neither a document of OpenAPI ('openapi' or 'swagger') nor a template of CloudFormation ('Resources'). Name another file.");
    }

    private static bool LooksLikeTemplate(ReadOnlySpan<byte> text) => text.IndexOf("Resources"u8) >= 0 && text.IndexOf("AWS::"u8) >= 0;

    private static TemplateInputs WithFiles(string path, TemplateInputs inputs, Action<string>? reads = null) => inputs with
    {
        Assets = CloudAssembly.AssetsOf(path),
        ReadFile = named =>
        {
            var file = Path.GetFullPath(named, Path.GetDirectoryName(Path.GetFullPath(path))!);
            reads?.Invoke(file);
            return Parse(ReadBytes(file), Path.GetFileName(file));
        },
    };

    /// <summary>Returns the file's text as a JSON tree.</summary>
    /// <exception cref="DocumentException">The text is neither JSON nor YAML.</exception>
    public static JsonPlace Parse(byte[] utf8, string name) => IsJson(utf8, name) ? JsonFile.ParseWritten(utf8, name) : YamlFile.Parse(utf8, name);

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return InputFile.ReadBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(
                Path.GetFileName(path),
                "$",
                Directory.Exists(path) ? "this is a folder. Name a file, or use --deploy for a folder." : problem.Message,
                problem);
        }
    }

    // A JSON text begins with a brace or a bracket. A YAML text can, too, but then its name says so.
    private static bool IsJson(byte[] utf8, string name)
    {
        var start = utf8.AsSpan(utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0).TrimStart(" \t\r\n"u8);
        return Path.GetExtension(name).ToUpperInvariant() is not (".YAML" or ".YML") && (start.StartsWith("{"u8) || start.StartsWith("["u8) || start.IsEmpty);
    }
}

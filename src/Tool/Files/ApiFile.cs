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
        var (root, isTemplate) = Open(ReadBytes(path, Path.GetFileName(path)), Path.GetFileName(path), inputs);
        return isTemplate ? DeployFolder.ReadTemplate(root, WithFiles(path, inputs, reads), api) : DeployFolder.ReadDocument(WithoutChoice(root, api));
    }

    /// <summary>Reads the API of a file with its document and its template. Messages name the file as it is given.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="inputs">The values that are given for names of the file.</param>
    /// <param name="api">The logical id of the API in a template; null for the only one.</param>
    /// <exception cref="DocumentException">The file cannot be read, or it has no API.</exception>
    public static ApiSource ReadWhole(string path, TemplateInputs inputs, string? api = null)
    {
        var (root, isTemplate) = Open(ReadBytes(path, path), path, inputs);
        if (!isTemplate)
        {
            return new(DeployFolder.ReadDocument(WithoutChoice(root, api)), root, null, "");
        }

        var template = Template.Open(root, WithFiles(path, inputs, folder: Path.GetDirectoryName(path)));
        var found = StackApiReader.Read(template, api);
        return new(DeployFolder.ReadTemplate(template, found), found.Document, found.Template, found.LogicalId);
    }

    /// <summary>Reads the document of a file, or those of the APIs of a template.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="inputs">The values that are given for names of the file.</param>
    /// <param name="api">The logical id of one API; null for all.</param>
    /// <returns>
    /// The documents, and the template with those of its nested stacks, each with its length in bytes; none if the file is a document. The files of nested
    /// stacks are counted without their comments.
    /// </returns>
    /// <exception cref="DocumentException">The file cannot be read, or it has no API.</exception>
    public static (IReadOnlyList<JsonPlace> Documents, IReadOnlyList<(Template Template, int Length)> Templates) ReadAll(
        string path, TemplateInputs inputs, string? api)
    {
        var bytes = ReadBytes(path, Path.GetFileName(path));
        var (root, isTemplate) = Open(bytes, Path.GetFileName(path), inputs);
        if (!isTemplate)
        {
            return ([WithoutChoice(root, api)], []);
        }

        var template = Template.Open(root, WithFiles(path, inputs));
        var apis = api is null ? StackApiReader.ReadAll(template) : [StackApiReader.Read(template, api)];
        var problems = new List<DocumentException>();
        var templates = template.WithNested(problems)
            .Select((one, index) => (one, index == 0 ? bytes.Length : one.Root.Value.GetRawText().Length)).ToList();
        return problems.Count > 0 ? throw problems[0] : ([.. apis.Select(static one => one.Document)], templates);
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="inputs">The values that are given for names of the file.</param>
    /// <exception cref="DocumentException">The file cannot be read or parsed, or a given value is for no name of a document.</exception>
    public static OpenedFile Open(string path, TemplateInputs inputs)
    {
        var bytes = ReadBytes(path, Path.GetFileName(path));
        var (root, isTemplate) = Open(bytes, Path.GetFileName(path), inputs);
        return new(root, isTemplate, bytes.Length, WithFiles(path, inputs));
    }

    private static (JsonPlace Root, bool IsTemplate) Open(byte[] bytes, string name, TemplateInputs inputs)
    {
        JsonPlace? parsed = null;
        if (LooksLikeTemplate(bytes))
        {
            parsed = ParseFilled(bytes, name, inputs);
            if (IsTemplate(parsed.Value))
            {
                return (parsed.Value, true);
            }
        }

        // The text of another file is not JSON or YAML before its placeholders are filled in.
        var filled = Placeholders.Fill(bytes, name, inputs, out var others);
        var root = filled is null ? parsed ?? ParseFilled(bytes, name, inputs) : ParseFilled(filled, name, inputs);
        if (IsTemplate(root))
        {
            return (root, true);
        }

        return OpenApiFile.IsOne(root)
            ? (Template.Evaluate(root, inputs with { Values = others, IsDocument = true }), false)
            : throw root.Error(
                Refusal.ByAws,
                "this is neither a document of OpenAPI ('openapi' or 'swagger') nor a template of CloudFormation ('Resources'). Name another file.");
    }

    private static JsonPlace ParseFilled(byte[] utf8, string name, TemplateInputs inputs)
    {
        try
        {
            return Parse(utf8, name);
        }
        catch (DocumentException problem)
        {
            Placeholders.Fill(utf8, name, TemplateInputs.None, out _);
            throw Placeholders.FindCause(utf8, problem, inputs) ?? problem;
        }
    }

    /// <summary>Returns the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="api">What <c>--api</c> names; null for nothing.</param>
    /// <exception cref="DocumentException">The option is given.</exception>
    public static JsonPlace WithoutChoice(JsonPlace document, string? api)
        => api is null ? document : throw document.Error("this is a document and has one API, so --api has no effect. Leave it out.").FromOutside();

    private static bool IsTemplate(JsonPlace root) => root.Find("Resources") is { IsObject: true } && !OpenApiFile.IsOne(root);

    private static bool LooksLikeTemplate(ReadOnlySpan<byte> text) => text.IndexOf("Resources"u8) >= 0 && text.IndexOf("AWS::"u8) >= 0;

    // Messages name a file that is included from the given folder, or from the folder of the file.
    private static TemplateInputs WithFiles(string path, TemplateInputs inputs, Action<string>? reads = null, string? folder = null) => inputs with
    {
        Assets = CloudAssembly.AssetsOf(path),
        ReadFile = named =>
        {
            var root = Path.GetDirectoryName(Path.GetFullPath(path))!;
            var file = Path.GetFullPath(named, root);
            reads?.Invoke(file);
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            name = folder is null ? name : Path.Combine(folder, name);
            return Parse(ReadBytes(file, name), name);
        },
    };

    /// <summary>Returns the file's text as a JSON tree.</summary>
    /// <exception cref="DocumentException">The text is neither JSON nor YAML.</exception>
    public static JsonPlace Parse(byte[] utf8, string name) => IsJson(utf8, name) ? JsonFile.ParseWritten(utf8, name) : YamlFile.Parse(utf8, name);

    private static byte[] ReadBytes(string path, string name)
    {
        try
        {
            return InputFile.ReadBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(
                name,
                "$",
                !Directory.Exists(path) ? problem.Message
                    : ApiFileSearch.Find(path) is { } inside ? $"this is a folder. Name the file in it: {inside}."
                    : "this is a folder. Name a file, or use --deploy for a folder.",
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

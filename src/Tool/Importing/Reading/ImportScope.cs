using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>What the readers of one document share.</summary>
internal sealed class ImportScope
{
    /// <summary>Names that the code of a project uses.</summary>
    private static readonly string[] Types =
    [
        "Guid", "DateOnly", "DateTimeOffset", "JsonElement", "Dictionary", "MethodRequest", "Exception", "NotImplementedException", "String", "Object",
        "AuthorizerRequest", "AuthorizerResult", "RequestValidation", "EndpointType", "Program", "Api", "System", "Sluice", "Results", "To",

        // A type cannot have a member of its own name, and each type has these.
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Clone", "Finalize", "EqualityContract", "PrintMembers", "ReferenceEquals",
    ];

    /// <summary>A type of the project with such a name would hide the attribute.</summary>
    private static readonly string[] Attributes =
    [
        "Range", "MinLength", "MaxLength", "RegularExpression", "JsonPropertyName", "JsonConverter", "JsonStringEnumMemberName", "LambdaFunction",
        "EnvironmentVariable", "HttpGet", "HttpPut", "HttpPost", "HttpDelete", "HttpPatch", "HttpHead", "HttpOptions", "HttpAny", "FromPath", "FromQuery",
        "FromHeader", "FromBody", "FromContext", "FromAuthorizer", "FromStageVariable", "RequestTemplate", "Throws", "Returns", "Proxy", "Cors", "Cache",
        "Throttle", "Mock", "AnswerHeader", "HttpBackend", "Forward", "AwsCall", "Allow", "Authorize", "RequireApiKey", "TokenAuthorizer",
        "RequestAuthorizer", "Async", "IntegrationTimeout",
    ];

    private const int MostNames = 5;

    private readonly List<string> _notes = [];
    private readonly Dictionary<(string Property, string Sentences), (JsonPlace Place, List<string> Methods)> _together = [];
    private readonly List<ImportedFile> _files = [];
    private readonly Identifiers _fileNames = new();

    public ImportScope(JsonPlace document, string projectName)
    {
        Document = document;
        References = new(document);
        TypeNames = new([projectName, .. Types, .. Attributes, .. Attributes.Select(static name => name + "Attribute")]);
        Authorizers = new(document);
        Schemas = new(this);
        Overlay = new(this);
        Values = new(this);
    }

    /// <summary>The document in the form of OpenAPI 3.0.</summary>
    public JsonPlace Document { get; }

    public References References { get; }

    /// <summary>The names of all types of the project.</summary>
    public Identifiers TypeNames { get; }

    /// <summary>The ids of the operations, in which letter case does not count.</summary>
    public Identifiers OperationIds { get; } = new();

    public SchemaReader Schemas { get; }

    public AuthorizerNames Authorizers { get; }

    public OverlayBuilder Overlay { get; }

    public TemplateValues Values { get; }

    public IReadOnlyList<string> Notes => _notes;

    public IReadOnlyList<ImportedFile> Files => _files;

    /// <summary>Notes something that could not be expressed.</summary>
    /// <param name="place">The place in the source.</param>
    /// <param name="sentences">What it is, and what the user can do.</param>
    public void Note(JsonPlace place, string sentences) => _notes.Add(place.Error(sentences).Message);

    /// <summary>Notes something that the reader of the file has said.</summary>
    public void NoteLine(string message) => _notes.Add(message);

    /// <summary>Notes something that several operations have: one line for all of them, at the place of the first one.</summary>
    /// <param name="place">The place in the source.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="property">What it is.</param>
    /// <param name="sentences">What it means, and what the user can do.</param>
    public void NoteTogether(JsonPlace place, string method, string property, string sentences)
    {
        if (!_together.TryGetValue((property, sentences), out var entry))
        {
            _together[(property, sentences)] = entry = (place, []);
        }

        entry.Methods.Add(method);
    }

    /// <summary>Writes the lines that several operations share.</summary>
    public void EndNotes()
    {
        foreach (var ((property, sentences), (place, methods)) in _together)
        {
            var names = string.Join(", ", methods.Take(MostNames).Select(static name => $"'{name}'"));
            var others = methods.Count > MostNames ? $" and {methods.Count - MostNames} others" : "";
            Note(place, $"{names}{others}: {property}: {sentences}");
        }

        _together.Clear();
    }

    /// <summary>Notes something that could not be expressed, which is a remark in the code, too.</summary>
    public void Note(JsonPlace place, string sentences, List<string> remarks)
    {
        remarks.Add(sentences);
        Note(place, sentences);
    }

    /// <summary>Notes a part that API Gateway deploys and that fails when a request needs it.</summary>
    public void NoteProblem(string message) => _notes.Add($"{message} The check of the build refuses this part, so correct it first.");

    /// <summary>Adds a mapping template as a file, and returns its path.</summary>
    public string AddTemplate(string name, string text)
    {
        var path = $"templates/{_fileNames.Pascal(name, "Template")}.vtl";
        _files.Add(new(path, text));
        return path;
    }
}

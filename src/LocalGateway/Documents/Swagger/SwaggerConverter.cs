using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.Swagger;

/// <summary>
/// Writes a document of Swagger 2.0 in the form of OpenAPI 3.0, so that one reader and one check read both. Each part keeps its place in the document.
/// <c>host</c>, <c>basePath</c> and <c>schemes</c> are left out: an import ignores them unless it is told otherwise.
/// </summary>
internal sealed class SwaggerConverter
{
    private static readonly string[] Parts = ["info", "tags", "security", "externalDocs"];

    private readonly JsonPlace _root;
    private readonly References _references;
    private readonly TreeWriter _tree;

    private SwaggerConverter(JsonPlace root, TreeWriter tree)
    {
        _tree = tree;
        _root = root;
        _references = new(root);
    }

    /// <summary>Returns whether a document is one of Swagger 2.0.</summary>
    public static bool IsSwagger(JsonPlace root) => root.Find("swagger")?.KnownText is "2.0" or "2";

    /// <exception cref="DocumentException">A part that decides about the form is not what it must be.</exception>
    public static JsonPlace Convert(JsonPlace root)
    {
        using var tree = new TreeWriter();
        new SwaggerConverter(root, tree).Write();
        return tree.Read(root.File, root.Source.IsTemplate);
    }

    private void Write()
    {
        _tree.StartObject(_root);
        _tree.Name("openapi");
        _tree.Text("3.0.1", _root.Member("swagger"));
        foreach (var (name, part) in _root.Members())
        {
            if (Parts.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal))
            {
                _tree.Copy(name, part);
            }
        }

        if (_root.Find("paths") is { } paths)
        {
            _tree.Name("paths");
            WriteMembers(paths, WritePath);
        }

        _tree.Name("components");
        _tree.StartObject(_root);
        _tree.Copy("schemas", _root.Find("definitions"));
        _tree.Copy("securitySchemes", _root.Find("securityDefinitions"));
        Section("parameters", parameter => WriteParameter(parameter));
        Section("responses", response => WriteResponse(response, operation: null));
        _tree.End();
        _tree.End();
    }

    private void Section(string name, Action<JsonPlace> write)
    {
        if (_root.Find(name) is { } section)
        {
            _tree.Name(name);
            WriteMembers(section, write);
        }
    }

    private void WriteMembers(JsonPlace place, Action<JsonPlace> write)
    {
        if (!place.IsPlainObject)
        {
            _tree.Copy(place);
            return;
        }

        _tree.StartObject(place);
        foreach (var (name, member) in place.Members())
        {
            _tree.Name(name);
            write(member);
        }

        _tree.End();
    }

    private void WritePath(JsonPlace item)
    {
        if (!item.IsPlainObject)
        {
            _tree.Copy(item);
            return;
        }

        var shared = Bodies(item);
        _tree.StartObject(item);
        foreach (var (name, member) in item.Members())
        {
            _tree.Name(name);
            if (name == "parameters")
            {
                WriteParameters(member);
            }
            else if (DocumentKeys.IsOperation(name))
            {
                WriteOperation(member, shared);
            }
            else
            {
                _tree.Copy(member);
            }
        }

        _tree.End();
    }

    private void WriteOperation(JsonPlace operation, IReadOnlyList<JsonPlace> shared)
    {
        if (!operation.IsPlainObject)
        {
            _tree.Copy(operation);
            return;
        }

        _tree.StartObject(operation);
        foreach (var (name, member) in operation.Members())
        {
            if (name is "consumes" or "produces" or "schemes" or "requestBody")
            {
                continue;
            }

            _tree.Name(name);
            switch (name)
            {
                case "parameters":
                    WriteParameters(member);
                    break;
                case "responses":
                    WriteMembers(member, response => WriteResponse(response, operation));
                    break;
                default:
                    _tree.Copy(member);
                    break;
            }
        }

        if (Bodies(operation).Concat(shared).Select(static body => (JsonPlace?)body).FirstOrDefault() is { } body)
        {
            _tree.Name("requestBody");
            WriteBody(body, operation);
        }

        _tree.End();
    }

    private void WriteParameters(JsonPlace parameters)
    {
        if (parameters.Value.ValueKind != JsonValueKind.Array)
        {
            _tree.Copy(parameters);
            return;
        }

        _tree.StartList(parameters);
        foreach (var item in parameters.Items().Where(item => !IsBody(item)))
        {
            WriteParameter(item);
        }

        _tree.End();
    }

    // In OpenAPI 3.0 the type of a parameter is in its schema.
    private void WriteParameter(JsonPlace parameter)
    {
        if (!parameter.IsPlainObject || parameter.Find("$ref") is not null || parameter.Find("schema") is not null)
        {
            _tree.Copy(parameter);
            return;
        }

        _tree.StartObject(parameter);
        foreach (var (name, member) in parameter.Members().Where(static member => IsOfParameter(member.Key)))
        {
            _tree.Copy(name, member);
        }

        _tree.Name("schema");
        _tree.StartObject(parameter);
        foreach (var (name, member) in parameter.Members().Where(static member => !IsOfParameter(member.Key)))
        {
            _tree.Copy(name, member);
        }

        _tree.End();
        _tree.End();
    }

    private void WriteBody(JsonPlace body, JsonPlace operation)
    {
        _tree.StartObject(body);
        _tree.Copy("required", body.Find("required"));
        _tree.Copy("description", body.Find("description"));
        WriteContent(body, Types("consumes", operation));
        _tree.End();
    }

    private void WriteResponse(JsonPlace response, JsonPlace? operation)
    {
        if (!response.IsPlainObject || response.Find("$ref") is not null)
        {
            _tree.Copy(response);
            return;
        }

        _tree.StartObject(response);
        foreach (var (name, member) in response.Members().Where(static member => member.Key is not ("schema" or "examples")))
        {
            _tree.Copy(name, member);
        }

        if (response.Find("schema") is not null)
        {
            WriteContent(response, Types("produces", operation));
        }

        _tree.End();
    }

    private void WriteContent(JsonPlace part, IReadOnlyList<string> types)
    {
        _tree.Name("content");
        _tree.StartObject(part);
        foreach (var type in types)
        {
            _tree.Name(type);
            _tree.StartObject(part);
            _tree.Copy("schema", part.Find("schema"));
            _tree.End();
        }

        _tree.End();
    }

    private List<string> Types(string name, JsonPlace? operation)
    {
        var list = operation?.Find(name) ?? _root.Find(name);
        var types = list is { Value.ValueKind: JsonValueKind.Array } given
            ? given.Items().Select(static type => type.KnownText).OfType<string>().Distinct(StringComparer.Ordinal).ToList()
            : [];
        return types.Count > 0 ? types : ["application/json"];
    }

    private List<JsonPlace> Bodies(JsonPlace place)
        => place.Find("parameters") is { Value.ValueKind: JsonValueKind.Array } parameters
            ? [.. parameters.Items().Select(Followed).Where(static parameter => parameter?.Find("in")?.KnownText == "body").OfType<JsonPlace>()]
            : [];

    // API Gateway has no parameters of forms. A reference that names nothing is reported by the reader.
    private bool IsBody(JsonPlace parameter) => Followed(parameter)?.Find("in")?.KnownText is "body" or "formData";

    private JsonPlace? Followed(JsonPlace parameter)
    {
        try
        {
            return _references.Follow(parameter);
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    private static bool IsOfParameter(string name)
        => name is "name" or "in" or "required" or "description" or "allowEmptyValue" || name.StartsWith("x-", StringComparison.Ordinal);
}

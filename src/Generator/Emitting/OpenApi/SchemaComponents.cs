using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// The schemas of the document's components, by name. API Gateway makes a model of each: it follows JSON Schema draft 4, and its name consists of
/// letters and digits. A schema to which a body or a response refers must have a name and be an object or a list, so a plain text or number has no
/// schema.
/// </summary>
internal sealed class SchemaComponents
{
    private readonly SortedDictionary<string, Action<DocumentWriter>> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedTypeModel> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal);
    private readonly ItemTypes _items;

    public SchemaComponents(ApiModel api, IntegrationPlans plans)
    {
        var choices = new SortedDictionary<string, ObjectTypeModel>(StringComparer.Ordinal);
        foreach (var type in api.Operations.Items.SelectMany(operation => operation.Types.Items))
        {
            _types[type.Codec] = type;
        }

        _items = new(api, plans);
        var referenced = new ReferencedTypes(api, _types);

        // The shape of the JSON that a converter of System.Text.Json writes is not known.
        foreach (var type in _types.Values.Where(type => type is not SerializedTypeModel && referenced.Contains(type)))
        {
            var isGuard = api.ValidatesBodies && type.IsRead;
            if (type is ObjectTypeModel { Polymorphism: not null } choice)
            {
                choices[type.Id] = choice;
            }

            _schemas[type.Id] = json => NamedSchema.Write(json, type, _items, (schema, member) => WriteInline(schema, member, isGuard));
        }

        foreach (var type in choices.Values)
        {
            AddChoice(type, api.ValidatesBodies && type.IsRead);
        }

        ProblemName = Add("Problem", FixedSchemas.Problem);
        if (api.Operations.Items.Any(operation => operation.Result.Type?.Shape == TypeShape.MethodRequest))
        {
            MethodRequestName = Add("MethodRequest", FixedSchemas.MethodRequest);
        }

        foreach (var parameter in api.Operations.Items.SelectMany(operation => operation.Parameters.Items)
            .Where(parameter => parameter.Source == ParameterSource.Body))
        {
            AddCollection(parameter.Type, api.ValidatesBodies);
        }

        foreach (var operation in api.Operations)
        {
            AddCollection(operation.Result.Type, isGuard: false);
            foreach (var answer in operation.Result.Answers)
            {
                AddCollection(answer.Value, isGuard: false);
            }

            if (RequestBody.Members(operation) is { Count: > 0 } members)
            {
                _bodies[operation.OperationId] = Add(RequestBody.SchemaName(operation), json => WriteMembers(json, operation, members));
            }
        }
    }

    public string ProblemName { get; }

    private string MethodRequestName { get; } = "";

    public void Write(DocumentWriter json)
    {
        foreach (var schema in _schemas)
        {
            json.Object(schema.Key, schema.Value);
        }
    }

    /// <summary>Writes the member <c>schema</c> of a media type, if the type can have one.</summary>
    public void WriteReference(DocumentWriter json, TypeRef type)
    {
        var name = type.Shape switch
        {
            TypeShape.Object when !IsSerialized(type) => _types[type.Codec].Id,
            TypeShape.MethodRequest => MethodRequestName,
            TypeShape.Array or TypeShape.List or TypeShape.Dictionary => _collections[Key(type)],
            _ => null,
        };
        if (name is not null)
        {
            WriteReference(json, name);
        }
    }

    /// <summary>Writes the member <c>schema</c> of a form, or of a body of which the operation binds members.</summary>
    public void WriteBodyReference(DocumentWriter json, OperationModel operation) => WriteReference(json, _bodies[operation.OperationId]);

    public static void WriteReference(DocumentWriter json, string name) =>
        json.Object("schema", schema => schema.String("$ref", "#/components/schemas/" + name));

    private void WriteMembers(DocumentWriter json, OperationModel operation, IReadOnlyList<ParameterModel> members)
    {
        json.String("type", "object");
        var required = members.Where(member => member.IsRequired).Select(member => member.WireName).Distinct(StringComparer.Ordinal).ToList();

        // JSON Schema draft 4 does not allow an empty list.
        if (required.Count > 0)
        {
            json.Strings("required", required);
        }

        json.Object("properties", properties =>
        {
            foreach (var member in members.GroupBy(member => member.WireName, StringComparer.Ordinal).Select(same => same.First()))
            {
                properties.Object(member.WireName, schema =>
                {
                    if (member.Source == ParameterSource.Form)
                    {
                        TextSchema.Write(schema, member.Type, operation.Types);
                        ConstraintWriter.Write(schema, member.Type.Shape, member.Constraints);
                    }
                    else
                    {
                        WriteInline(schema, member.Type, isGuard: false);
                    }
                });
            }
        });
    }

    // A schema that validates bodies must not refuse what the function accepts. API Gateway's models have no keyword for null, so a nullable value
    // has no type here. The formats of dates are left out, because .NET accepts more.
    private void WriteInline(DocumentWriter json, TypeRef type, bool isGuard)
    {
        if (isGuard && type.IsNullable)
        {
            return;
        }

        switch (type.Shape)
        {
            case TypeShape.Object when IsSerialized(type):
                break;
            case TypeShape.Object or TypeShape.Enum:
                json.String("$ref", "#/components/schemas/" + _types[type.Codec].Id);
                break;
            case TypeShape.Array or TypeShape.List:
                json.String("type", "array");
                json.Object("items", items => WriteInline(items, type.Element!, isGuard));
                break;
            case TypeShape.Dictionary:
                json.String("type", "object");
                json.Object("additionalProperties", values => WriteInline(values, type.Element!, isGuard));
                break;
            case TypeShape.JsonElement or TypeShape.JsonDocument or TypeShape.JsonNode or TypeShape.JsonValue or TypeShape.Any:
                break;
            case TypeShape.MethodRequest or TypeShape.JsonObject:
                json.String("type", "object");
                break;
            case TypeShape.JsonArray:
                json.String("type", "array");
                break;
            case var _ when type.Numbers != NumberForm.Quotable:
                WriteNumber(json, type, isGuard);
                break;
            default:
                SimpleSchema.Write(json, type.Shape, withFormat: !isGuard);
                break;
        }
    }

    // A number may be written in quotes or as a name such as "NaN". Only a number that is always a JSON number has the type here.
    private static void WriteNumber(DocumentWriter json, TypeRef type, bool isGuard)
    {
        if (type.Numbers.HasFlag(NumberForm.Quoted) && !isGuard)
        {
            json.String("type", "string");
        }
        else if (type.Numbers == NumberForm.Strict)
        {
            SimpleSchema.Write(json, type.Shape, withFormat: !isGuard);
        }
    }

    // Each derived type gets a schema of its own for this place, because the same type in another place has no discriminator.
    private void AddChoice(ObjectTypeModel type, bool isGuard)
    {
        var variants = Variants.Of(type);
        var names = variants.Select(variant =>
        {
            var model = variant.Type is null ? type : (ObjectTypeModel)_types[variant.Type.Type.Codec];
            return Add(
                type.Id + (model == type ? "Itself" : model.Id),
                json => NamedSchema.WriteVariant(json, model, variant, _items, (schema, member) => WriteInline(schema, member, isGuard)));
        }).ToList();
        _schemas[type.Id] = json => NamedSchema.WriteChoice(json, type, variants.All(variant => variant.Tag is not null) ? "oneOf" : "anyOf", names);
    }

    private bool IsSerialized(TypeRef type) => _types[type.Codec] is SerializedTypeModel;

    private void AddCollection(TypeRef? type, bool isGuard)
    {
        if (type is { Shape: TypeShape.Array or TypeShape.List or TypeShape.Dictionary } && !_collections.ContainsKey(Key(type)))
        {
            _collections[Key(type)] = Add(CollectionName(type), json => WriteInline(json, type with { IsNullable = false }, isGuard));
        }
    }

    private string CollectionName(TypeRef type) => type.Shape switch
    {
        TypeShape.Array or TypeShape.List => CollectionName(type.Element!) + "List",
        TypeShape.Dictionary => CollectionName(type.Element!) + "Map",
        TypeShape.Object or TypeShape.Enum => _types[type.Codec].Id,
        _ => Key(type),
    };

    // An array and a list with the same elements have the same JSON.
    private static string Key(TypeRef type) => type.Shape switch
    {
        TypeShape.Array or TypeShape.List => "[" + Key(type.Element!),
        TypeShape.Dictionary => "{" + Key(type.Element!),
        TypeShape.Object or TypeShape.Enum => type.Codec,
        _ => type.Shape.ToString() + (type.Numbers == NumberForm.Quotable ? "" : type.Numbers.ToString().Replace(", ", "")),
    };

    private string Add(string name, Action<DocumentWriter> write)
    {
        while (_schemas.ContainsKey(name))
        {
            name = "Sluice" + name;
        }

        _schemas[name] = write;
        return name;
    }
}

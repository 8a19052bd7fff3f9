using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// The schemas by name. API Gateway makes a model of each: draft-04, names of letters and digits. What a body or a response
/// refers to must have a name and be an object or a list; a bare text or number goes without a schema.
/// </summary>
internal sealed class SchemaComponents
{
    private readonly SortedDictionary<string, Action<JsonWriter>> _schemas = new(StringComparer.Ordinal);
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

        // What a converter writes, it alone knows.
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

        foreach (var parameter in api.Operations.Items.SelectMany(operation => operation.Parameters.Items).Where(parameter => parameter.Source == ParameterSource.Body))
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

    public void Write(JsonWriter json)
    {
        foreach (var schema in _schemas)
        {
            json.Object(schema.Key, schema.Value);
        }
    }

    /// <summary>The member <c>schema</c> of a media type, where the type can have one.</summary>
    public void WriteReference(JsonWriter json, TypeRef type)
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

    /// <summary>The member <c>schema</c> of a form, or of a body of which the operation binds members.</summary>
    public void WriteBodyReference(JsonWriter json, OperationModel operation) => WriteReference(json, _bodies[operation.OperationId]);

    public static void WriteReference(JsonWriter json, string name) =>
        json.Object("schema", schema => schema.String("$ref", "#/components/schemas/" + name));

    private void WriteMembers(JsonWriter json, OperationModel operation, IReadOnlyList<ParameterModel> members)
    {
        json.String("type", "object");
        var required = members.Where(member => member.IsRequired).Select(member => member.WireName).Distinct(StringComparer.Ordinal).ToList();

        // draft-04 refuses an empty list.
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

    // A schema that guards bodies must not refuse what the function takes: null has no keyword here, so a type that may be
    // null is not named, and .NET's dates are wider than the format.
    private void WriteInline(JsonWriter json, TypeRef type, bool isGuard)
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

    // In quotes, or with a name in place of a number: only what is never so has a type.
    private static void WriteNumber(JsonWriter json, TypeRef type, bool isGuard)
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

    // What stands for the type, each in a schema of its own: the same type elsewhere has no discriminator.
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

    // An array and a list of the same elements are the same on the wire.
    private static string Key(TypeRef type) => type.Shape switch
    {
        TypeShape.Array or TypeShape.List => "[" + Key(type.Element!),
        TypeShape.Dictionary => "{" + Key(type.Element!),
        TypeShape.Object or TypeShape.Enum => type.Codec,
        _ => type.Shape.ToString() + (type.Numbers == NumberForm.Quotable ? "" : type.Numbers.ToString().Replace(", ", "")),
    };

    private string Add(string name, Action<JsonWriter> write)
    {
        while (_schemas.ContainsKey(name))
        {
            name = "Sluice" + name;
        }

        _schemas[name] = write;
        return name;
    }
}

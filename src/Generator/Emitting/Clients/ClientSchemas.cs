using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>
/// The schemas of the document's components, by name. Types have the same names as in the document that API Gateway imports. Lists and dictionaries
/// are written where they are used.
/// </summary>
internal sealed class ClientSchemas
{
    private readonly SortedDictionary<string, Action<DocumentWriter>> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedTypeModel> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal);

    public ClientSchemas(ApiModel api, IntegrationPlans plans)
    {
        foreach (var type in api.Operations.Items.SelectMany(operation => operation.Types.Items))
        {
            _types[type.Codec] = type;
        }

        Types = new(this);
        var referenced = new ReferencedTypes(api, _types);
        var objects = new ClientObjects(Types, new ItemTypes(api, plans));
        var choices = new SortedDictionary<string, ObjectTypeModel>(StringComparer.Ordinal);
        foreach (var type in _types.Values.Where(type => type is not SerializedTypeModel && referenced.Contains(type)))
        {
            if (type is EnumTypeModel values)
            {
                _schemas[type.Id] = json => EnumSchema.Write(json, values);
            }
            else if (type is ObjectTypeModel { Polymorphism: null } model)
            {
                _schemas[type.Id] = json => objects.Write(json, model);
            }
            else
            {
                choices[type.Id] = (ObjectTypeModel)type;
                _schemas[type.Id] = _ => { };
            }
        }

        foreach (var type in choices.Values)
        {
            AddChoice(type, objects);
        }

        ProblemName = Add("Problem", FixedSchemas.Problem);
        if (api.Operations.Items.Any(operation => operation.Result.Type?.Shape == TypeShape.MethodRequest))
        {
            MethodRequestName = Add("MethodRequest", FixedSchemas.MethodRequest);
        }

        foreach (var type in TextEnums(api).Where(type => !type.IsFlags))
        {
            var isSame = referenced.Contains(type) && type.AsText && type.Members.Items.All(member => member.Spoken == member.Text);
            _texts[type.Codec] = isSame ? type.Id : Add(_schemas.ContainsKey(type.Id) ? type.Id + "Text" : type.Id, json => EnumSchema.WriteText(json, type));
        }

        foreach (var operation in api.Operations)
        {
            if (RequestBody.Members(operation) is { Count: > 0 } members)
            {
                _bodies[operation.OperationId] = Add(RequestBody.SchemaName(operation), json => ClientBody.WriteMembers(json, members, Types));
            }
        }
    }

    /// <summary>Writes the schemas of uses of types.</summary>
    public ClientTypes Types { get; }

    public string ProblemName { get; }

    public string MethodRequestName { get; } = "";

    public static string Reference(string name) => "#/components/schemas/" + name;

    /// <summary>Returns the type to which a use refers, or null if its schema is not known.</summary>
    public NamedTypeModel? Find(TypeRef type) => _types.TryGetValue(type.Codec, out var model) && model is not SerializedTypeModel ? model : null;

    /// <summary>Returns the name of the schema of an enum that is a text outside of JSON, or null if it has none.</summary>
    public string? FindText(TypeRef type) => _texts.TryGetValue(type.Codec, out var name) ? name : null;

    /// <summary>Returns the name of the schema of a form, or of a body of which the operation binds members.</summary>
    public string Body(OperationModel operation) => _bodies[operation.OperationId];

    public void Write(DocumentWriter json)
    {
        foreach (var schema in _schemas)
        {
            json.Object(schema.Key, schema.Value);
        }
    }

    private void AddChoice(ObjectTypeModel type, ClientObjects objects)
    {
        var variants = Variants.Of(type);
        var isHierarchy = Hierarchy.Is(type, variants);
        var names = new List<(Variant Variant, string Name)>();
        foreach (var variant in variants.Where(variant => !(isHierarchy && variant.Type is null)))
        {
            var model = variant.Type is null ? type : (ObjectTypeModel)_types[variant.Type.Type.Codec];
            names.Add((variant, Add(type.Id + (model == type ? "Itself" : model.Id), json =>
            {
                if (isHierarchy)
                {
                    Hierarchy.WriteDerived(json, type, model, objects);
                }
                else
                {
                    objects.Write(json, model, variant);
                }
            })));
        }

        _schemas[type.Id] = json =>
        {
            if (isHierarchy)
            {
                Hierarchy.WriteBase(json, type, variants, names, objects);
            }
            else
            {
                Hierarchy.WriteChoice(json, type, names);
            }
        };
    }

    private IEnumerable<EnumTypeModel> TextEnums(ApiModel api) => api.Operations.Items
        .SelectMany(operation => operation.Parameters.Items)
        .Where(parameter => ClientParameters.IsText(parameter.Source))
        .Select(parameter => parameter.Type.Element ?? parameter.Type)
        .Where(type => type.Shape == TypeShape.Enum)
        .Select(type => Find(type))
        .OfType<EnumTypeModel>()
        .Distinct()
        .OrderBy(type => type.Codec, StringComparer.Ordinal);

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

using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes types of C# from schemas.</summary>
internal sealed class SchemaReader(ImportScope scope)
{
    private const string AnyJson = "JsonElement";

    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enums = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly List<ImportedType> _types = [];

    public IReadOnlyList<ImportedType> Types => _types;

    public void Add(ImportedType type) => _types.Add(type);

    /// <summary>Returns the type of a schema as C# writes it, without a question mark.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">A name for a type that the schema needs and does not name itself.</param>
    public string TypeOf(JsonPlace schema, string name)
    {
        if (schema.Find("$ref") is { } reference)
        {
            return Named(reference, name);
        }

        if (schema.Find("enum") is { } values && TextValues(values) is { } texts)
        {
            return EnumOf(texts, name, schema.TextOf("description"));
        }

        return schema.TextOf("type") switch
        {
            "string" => schema.TextOf("format") switch
            {
                "uuid" => "Guid",
                "date" => "DateOnly",
                "date-time" => "DateTimeOffset",
                "byte" => "byte[]",
                _ => "string",
            },
            "integer" => schema.TextOf("format") == "int64" || Constraints.IsLarge(schema) ? "long" : "int",
            "number" => schema.TextOf("format") switch { "float" => "float", "double" => "double", _ => "decimal" },
            "boolean" => "bool",
            "array" => (schema.Find("items") is { } items ? TypeOf(items, name + "Item") : AnyJson) + "[]",
            "object" => ObjectOf(schema, name),
            null when schema.Find("properties") is not null => ObjectOf(schema, name),
            _ => Any(schema),
        };
    }

    /// <summary>Returns whether a value of the type is one text of a request.</summary>
    public bool IsText(string type)
        => type is "string" or "int" or "long" or "decimal" or "float" or "double" or "bool" or "Guid" or "DateOnly" or "DateTimeOffset"
            || _types.Exists(known => known.Name == type && known.Kind == ImportedTypeKind.Enum);

    private string Any(JsonPlace schema)
    {
        if (schema.Find("allOf") is not null || schema.Find("oneOf") is not null || schema.Find("anyOf") is not null || schema.Find("not") is not null)
        {
            scope.Note(schema, "allOf, oneOf, anyOf and not have no type in C#, so the value is a JsonElement. Write a type for it.");
        }

        return AnyJson;
    }

    private string Named(JsonPlace reference, string name)
    {
        var text = reference.Text();
        if (_named.TryGetValue(text, out var known))
        {
            return known;
        }

        var last = text[(text.LastIndexOf('/') + 1)..];
        JsonPlace schema;
        try
        {
            schema = scope.References.Find(reference);
        }
        catch (DocumentException)
        {
            // API Gateway makes the models Empty and Error itself.
            return _named[text] = AnyJson;
        }

        if (last is "MethodRequest" && schema.Find("properties")?.Find("body-json") is not null)
        {
            return _named[text] = "MethodRequest";
        }

        if (!_open.Add(text))
        {
            scope.Note(reference, "a list that contains itself has no type in C#, so the value is a JsonElement. Write a type for it.");
            return AnyJson;
        }

        // A schema of a plain value or a list has no type of its own; an object may contain itself and so gets its name first.
        if (IsRecord(schema))
        {
            var type = _named[text] = scope.TypeNames.Pascal(last, "Model");
            AddRecord(type, schema);
        }
        else
        {
            _named[text] = TypeOf(schema, last);
        }

        _open.Remove(text);
        return _named[text];
    }

    private static bool IsRecord(JsonPlace schema)
        => schema.Find("$ref") is null && schema.TextOf("type") is null or "object" && schema.Find("properties") is { IsObject: true } properties
            && properties.Members().Any();

    private string ObjectOf(JsonPlace schema, string name)
    {
        if (IsRecord(schema))
        {
            var type = scope.TypeNames.Pascal(name, "Model");
            AddRecord(type, schema);
            return type;
        }

        return schema.Find("additionalProperties") is { IsObject: true } values && values.Members().Any()
            ? $"Dictionary<string, {TypeOf(values, name + "Value")}>"
            : AnyJson;
    }

    private void AddRecord(string type, JsonPlace schema)
    {
        var required = schema.Find("required") is { } list
            ? list.Items().Select(static item => item.Text()).ToHashSet(StringComparer.Ordinal)
            : new(StringComparer.Ordinal);
        var names = new Identifiers(
            type, "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Clone",
            "EqualityContract", "Finalize", "PrintMembers");
        var members = new List<ImportedMember>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var remarks = new List<string>();
        var index = _types.Count;
        foreach (var (name, place) in schema.Member("properties").Members())
        {
            if (!seen.Add(name))
            {
                var remark = $"The member '{name}' is left out, because another one differs from it only in letter case.";
                remarks.Add(remark);
                scope.Note(place, remark + " Give one of the two another name.");
                continue;
            }

            members.Add(Member(names, name, place, type, required.Contains(name)));
        }

        _types.Insert(index, new(type, ImportedTypeKind.Record)
        {
            Description = schema.TextOf("description"),
            Members = new(members),
            Remarks = new(remarks),
        });
    }

    private ImportedMember Member(Identifiers names, string name, JsonPlace place, string type, bool isRequired)
    {
        var member = names.Pascal(name, "Value");
        var written = TypeOf(place, type + member);
        var attributes = new List<ImportedAttribute>();
        if (char.ToLowerInvariant(member[0]) + member[1..] != name)
        {
            attributes.Add(ImportedAttribute.Of("JsonPropertyName", name));
        }

        attributes.AddRange(Constraints.Read(place, written, scope));
        return new(member, isRequired ? written : written + "?", new(attributes)) { IsRequired = isRequired, Description = place.TextOf("description") };
    }

    private static List<string>? TextValues(JsonPlace values)
    {
        var texts = new List<string>();
        foreach (var item in values.Items())
        {
            if (!item.IsString || item.Text().Length == 0)
            {
                return null;
            }

            texts.Add(item.Text());
        }

        return texts.Count == 0 ? null : texts;
    }

    private string EnumOf(List<string> texts, string name, string? description)
    {
        var key = string.Join('\n', texts);
        if (_enums.TryGetValue(key, out var known))
        {
            return known;
        }

        var type = scope.TypeNames.Pascal(name, "Choice");
        var names = new Identifiers();
        _types.Add(new(type, ImportedTypeKind.Enum)
        {
            Description = description,
            Members = new(texts.Distinct(StringComparer.Ordinal).Select(text =>
            {
                var member = names.Pascal(text, "Value");
                return new ImportedMember(member, "", member == text ? ValueList<ImportedAttribute>.Empty
                    : new([ImportedAttribute.Of("JsonStringEnumMemberName", text)]));
            })),
        });
        return _enums[key] = type;
    }

    /// <summary>Reads the schemas with names that are enums, so that a parameter with the same values takes their type.</summary>
    public void ReadEnums()
    {
        foreach (var (name, schema) in JsonPlace.MembersOf(scope.Document.Find("components")?.Find("schemas")))
        {
            if (schema.Find("enum") is { } values && TextValues(values) is { } texts)
            {
                _named["#/components/schemas/" + name] = EnumOf(texts, name, schema.TextOf("description"));
            }
        }
    }
}

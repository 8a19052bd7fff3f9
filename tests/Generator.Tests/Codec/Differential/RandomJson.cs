using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Sluice.Generator.Tests.Codec.Differential;

/// <summary>JSON of random instances, made by what System.Text.Json knows of the type.</summary>
internal sealed class RandomJson(int seed)
{
    private const int MaxDepth = 5;

    private readonly Random _random = new(seed);
    private int _depth;

    public string Of(Type type) => Value(type, canBeNull: false)!.ToJsonString(Serializer.Options);

    private JsonNode? Value(Type type, bool canBeNull)
    {
        var core = Nullable.GetUnderlyingType(type) ?? type;
        if ((canBeNull || core != type) && (_depth > MaxDepth || _random.Next(6) == 0))
        {
            return null;
        }

        _depth++;
        try
        {
            return RandomScalar.Of(core, _random) is { } scalar ? scalar : OfInfo(Serializer.Options.GetTypeInfo(core));
        }
        finally
        {
            _depth--;
        }
    }

    private JsonNode OfInfo(JsonTypeInfo info)
    {
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Enumerable:
                return new JsonArray([.. Enumerable.Range(0, Count()).Select(_ => Value(info.ElementType!, canBeNull: false))]);
            case JsonTypeInfoKind.Dictionary:
                var members = new JsonObject();
                for (var count = Count(); count > 0; count--)
                {
                    members[Key(info.KeyType!)] = Value(info.ElementType!, canBeNull: false);
                }

                return members;
            case JsonTypeInfoKind.Object:
                return OfObject(info);
            default:
                throw new NotSupportedException(info.Type.ToString());
        }
    }

    private JsonObject OfObject(JsonTypeInfo info)
    {
        var json = new JsonObject();
        if (info.PolymorphismOptions is { } choice && (info.Type.IsAbstract || _random.Next(3) > 0))
        {
            var derived = choice.DerivedTypes[_random.Next(choice.DerivedTypes.Count)];
            if (derived.TypeDiscriminator is not null)
            {
                json[choice.TypeDiscriminatorPropertyName] = derived.TypeDiscriminator is int number ? number : (string)derived.TypeDiscriminator;
                info = Serializer.Options.GetTypeInfo(derived.DerivedType);
            }
        }

        foreach (var property in info.Properties)
        {
            AddProperty(json, property);
        }

        return json;
    }

    private void AddProperty(JsonObject json, JsonPropertyInfo property)
    {
        if (property.IsExtensionData)
        {
            for (var count = _random.Next(3); count > 0; count--)
            {
                json["more" + _random.Next(100)] = RandomScalar.AnyJson(_random);
            }

            return;
        }

        var parameter = property.AssociatedParameter;

        // A type argument's annotation is known to generated code, not at run time.
        var canBeNull = !property.DeclaringType.IsGenericType && (parameter?.IsNullable ?? (property.Set is not null && property.IsSetNullable));
        var mayBeAbsent = !property.IsRequired && (parameter is null || parameter.HasDefaultValue || canBeNull) && !IsTakenByStruct(property);
        if ((property.Set is null && parameter is null) || (mayBeAbsent && _random.Next(6) == 0))
        {
            return;
        }

        // Letter case does not count.
        var name = _random.Next(20) == 0 ? property.Name.ToUpperInvariant() : property.Name;
        json[name] = property.CustomConverter is null ? Value(property.PropertyType, canBeNull && !property.PropertyType.IsValueType) : _random.Next(2);
    }

    /// <summary>A struct's constructor is called here; System.Text.Json sets the properties one by one.</summary>
    private static bool IsTakenByStruct(JsonPropertyInfo property) => property.DeclaringType is { IsValueType: true } owner
        && owner.GetConstructors().Any(c => c.GetParameters().Any(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase)));

    private string Key(Type type) => type.IsEnum
        ? Enum.GetNames(type)[_random.Next(Enum.GetNames(type).Length)] is var name && Serializer.Write(Enum.Parse(type, name), type) is ['"', ..] quoted ? quoted.Trim('"') : name
        : RandomScalar.Of(type, _random) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? (string)value! : RandomScalar.Of(type, _random)!.ToJsonString();

    private int Count() => _depth > MaxDepth ? 0 : _random.Next(4);
}

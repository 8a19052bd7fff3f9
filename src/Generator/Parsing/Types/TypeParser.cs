using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Parses the types of an operation, and all types that they use.</summary>
internal sealed partial class TypeParser(IAssemblySymbol assembly, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    /// <summary>
    /// The largest depth to which types that use one another are followed. It is more than any real program needs, and a recursion of this depth fits
    /// into a stack of 1 MB.
    /// </summary>
    private const int MaxDepth = 500;

    /// <summary>The largest nesting of type arguments. A generic type may contain a larger construction of itself, without end.</summary>
    private const int MaxArguments = 16;

    private readonly Dictionary<string, NamedTypeModel> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CollectionModel> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeUse> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<DiagnosticInfo>> _failures = new(StringComparer.Ordinal);
    private readonly SharedTypes _shared = SharedTypes.Of(assembly);
    private int _depth;

    // These are the types that the object being parsed needs, and the depth at which its members ask for them.
    private ImmutableArray<SharedTypes.Visit>.Builder? _visits;
    private int _visitDepth;

    /// <summary>The names of members in JSON, and whether nulls are written.</summary>
    public JsonStyle Style { get; init; } = JsonStyle.Web;

    /// <summary>The object and enum types that were found, ordered by name.</summary>
    public IEnumerable<NamedTypeModel> NamedTypes => _named.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value);

    /// <summary>The collections that were found, ordered by name.</summary>
    public IEnumerable<CollectionModel> Collections => _collections.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value);

    /// <summary>Returns the use of a type, or null if Sluice or the compiler reports a mistake.</summary>
    public TypeRef? Parse(ITypeSymbol type, TypeUse use, Location? place, JsonTraits traits = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_depth == MaxDepth)
        {
            return Refuse(
                TypeRules.UnsupportedType, place, type.PlainName(), "read or written as JSON",
                $"it is part of a chain of more than {MaxDepth} types, each a member of the one before. "
                    + "Declare one of them as a System.Text.Json.JsonElement.");
        }

        if (TypeNesting.Of(type) > MaxArguments)
        {
            return Refuse(
                TypeRules.UnsupportedType, place, TypeNesting.Outermost(type), "read or written as JSON",
                $"its type arguments are nested {MaxArguments} deep or deeper, as in a generic type that contains itself with ever larger arguments. "
                    + "Use a type whose nesting is limited.");
        }

        _depth++;
        try
        {
            var result = ParseCore(type, use, place, traits);
            if (_depth - 1 == _visitDepth && result is not null && _uses.ContainsKey(result.Codec))
            {
                _visits?.Add(new(type, use, traits));
            }

            return result;
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>Returns true if System.Text.Json reads and writes the type.</summary>
    public bool IsSerialized(TypeRef type) => _named.TryGetValue(type.Codec, out var model) && model is SerializedTypeModel;

    private TypeRef? ParseCore(ITypeSymbol type, TypeUse use, Location? place, JsonTraits traits)
    {
        var core = ScalarShapes.Unwrap(type);
        if (core.TypeKind == TypeKind.Error || core.IsUnnamed())
        {
            diagnostics.Fail();
            return null;
        }

        var reference = new TypeRef
        {
            Name = core.FullName(),
            Shape = TypeShape.Object,
            IsValueType = core.IsValueType,
            IsNullable = !ReferenceEquals(core, type) || (core.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated),
        };
        if (!core.IsVisible(assembly))
        {
            diagnostics.Add(TypeRules.TypeNotAccessible, place, core.PlainName());
            return null;
        }

        if (OptionalTypes.InsteadOf(core) is { } instead)
        {
            return Refuse(TypeRules.MisplacedOptional, place, core.PlainName(), instead);
        }

        if (use == TypeUse.Text)
        {
            return ParseText(core, reference, place);
        }

        if (JsonAttributes.FirstForSerializer(core) is { } attribute)
        {
            return ParseSerialized(core, reference, use, place)
                ?? Refuse(
                    TypeRules.SerializerOnlyType, attribute.Place(cancellation) ?? place, JsonAttributes.DisplayName(attribute), core.Name, core.PlainName());
        }

        if ((ScalarShapes.OfJson(core) ?? JsonShapes.Of(core)) is { } simple && !(simple == TypeShape.Bytes && Style.HasByteArrays))
        {
            return simple == TypeShape.Enum ? ParseEnum((INamedTypeSymbol)core, reference, use, traits.EnumAsText)
                : simple == TypeShape.DateTime && Style.TakesUnixTime
                    ? reference with { Shape = simple, TakesUnixTime = true, Variant = Style.Variant }
                : reference with { Shape = simple, Numbers = ScalarShapes.IsNumber(simple) ? traits.Numbers ?? Style.Numbers : NumberForm.Quotable };
        }

        if (core.Is(WellKnown.MethodRequest) && use == TypeUse.Write)
        {
            return reference with { Shape = TypeShape.MethodRequest };
        }

        if (CollectionShapes.Of(core) is { } shape && (use == TypeUse.Write || shape.Making is not null))
        {
            return ParseCollection(reference, shape, use, place, traits);
        }

        if (UnsupportedTypes.Why(core, use) is { } reason)
        {
            return (core.IsTupleType ? null : ParseSerialized(core, reference, use, place))
                ?? Refuse(TypeRules.UnsupportedType, place, core.PlainName(), use == TypeUse.Read ? "read from JSON" : "written as JSON", reason);
        }

        return ParseObject((INamedTypeSymbol)core, reference, use, place);
    }

    private TypeRef? ParseText(ITypeSymbol core, TypeRef reference, Location? place)
    {
        if (ScalarShapes.OfText(core) is { } scalar)
        {
            return scalar == TypeShape.Enum ? ParseEnum((INamedTypeSymbol)core, reference, TypeUse.Text, null) : reference with { Shape = scalar };
        }

        return CollectionShapes.Of(core) is { Shape: not TypeShape.Dictionary, Making: not null } shape
            ? ParseCollection(reference, shape, TypeUse.Text, place, default)
            : Refuse(TypeRules.UnsupportedType, place, core.PlainName(), "read from one text", "a text cannot contain its value.");
    }

    private TypeRef ParseEnum(INamedTypeSymbol type, TypeRef reference, TypeUse use, bool? asText)
    {
        var isOfStyle = asText is null && Style.WritesEnumNames && JsonAttributes.EnumConverter(type) is null;
        reference = reference with { Shape = TypeShape.Enum, Variant = EnumTypeParser.Variant(type, isOfStyle ? true : asText) };
        if (Enter(reference.Codec, use, out var uses))
        {
            RefuseAmbiguous(type);
            var named = reference;
            _named[reference.Codec] = _shared.Enum(new(type, use, uses, reference.Codec), () => EnumTypeParser.Parse(type, named, Style, uses, cancellation));
        }

        return reference;
    }

    private TypeRef? ParseCollection(TypeRef reference, CollectionShape shape, TypeUse use, Location? place, JsonTraits traits)
    {
        var key = shape.Key is null ? null : ParseKey(shape.Key, use, place, reference);
        if ((key is null && shape.Key is not null) || Parse(shape.Element, use, place, traits.OfElement(shape.Element)) is not { } element)
        {
            return null;
        }

        reference = reference with
        {
            Shape = shape.Shape,
            Element = element,
            Key = key,
            Making = shape.Making ?? CollectionMaking.List,
            Form = shape.Form,

            // An element may have different forms in a text and in JSON: the type may parse a text itself, and be an object in JSON.
            Variant = use == TypeUse.Text ? "Items" : StyleOf(element) + (element.Numbers == NumberForm.Quotable ? "" : element.Numbers.ToString()),
        };
        Enter(reference.Codec, use, out var uses);
        _collections[reference.Codec] = new(
            reference with { IsNullable = false }, uses.HasFlag(TypeUse.Read), uses.HasFlag(TypeUse.Write), uses.HasFlag(TypeUse.Text));
        return reference;
    }

    private TypeRef? ParseKey(ITypeSymbol type, TypeUse use, Location? place, TypeRef dictionary)
    {
        var key = new TypeRef { Name = type.FullName(), Shape = TypeShape.String, IsValueType = type.IsValueType };
        return ScalarShapes.OfJson(type) switch
        {
            TypeShape.Enum => ParseEnum((INamedTypeSymbol)type, key, use | TypeUse.Key, asText: true),
            { } shape => key with { Shape = shape },
            null => Refuse(
                TypeRules.UnsupportedType, place, dictionary.Name.Replace("global::", ""), use == TypeUse.Read ? "read from JSON" : "written as JSON",
                $"'{type.PlainName()}' cannot be the name of a JSON member. Use string, a number, Guid, a date or an enum as the key."),
        };
    }

    // The codec of a list depends on the style, because the objects in it have other names.
    private string StyleOf(TypeRef element) =>
        Style.Variant.Length > 0 && element.Variant.StartsWith(Style.Variant, StringComparison.Ordinal) ? Style.Variant : "";

    private TypeRef? Refuse(DiagnosticDescriptor rule, Location? place, params string[] arguments)
    {
        diagnostics.Add(rule, place, arguments);
        return null;
    }

    /// <summary>Returns false if the type has already been parsed for that use, or is being parsed.</summary>
    private bool Enter(string name, TypeUse use, out TypeUse uses)
    {
        _uses.TryGetValue(name, out var before);
        uses = before | use;
        _uses[name] = uses;
        return uses != before;
    }
}

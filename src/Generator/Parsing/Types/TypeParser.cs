using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Types;

/// <summary>From the types of an operation to the graph of what they reach.</summary>
internal sealed class TypeParser(IAssemblySymbol assembly, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    /// <summary>What the JSON reader takes; a type may hold another of itself, and that one another, without end.</summary>
    private const int MaxDepth = 64;

    private readonly Dictionary<string, NamedTypeModel> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CollectionModel> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeUse> _uses = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>Every object and enum type that was reached, ordered by name.</summary>
    public IEnumerable<NamedTypeModel> NamedTypes => _named.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value);

    /// <summary>Every collection that was reached, ordered by name.</summary>
    public IEnumerable<CollectionModel> Collections => _collections.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value);

    /// <summary>The use of a type; null after a diagnostic, ours or the compiler's.</summary>
    public TypeRef? Parse(ITypeSymbol type, TypeUse use, Location? place)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_depth == MaxDepth)
        {
            diagnostics.Add(TypeRules.Unsupported, place, type.PlainName(), "read or written as JSON", "it holds ever deeper types. JSON ends at 64 levels.");
            return null;
        }

        _depth++;
        try
        {
            return ParseCore(type, use, place);
        }
        finally
        {
            _depth--;
        }
    }

    private TypeRef? ParseCore(ITypeSymbol type, TypeUse use, Location? place)
    {
        var core = ScalarShapes.Unwrap(type);
        if (core.TypeKind == TypeKind.Error)
        {
            diagnostics.Fail();
            return null;
        }

        var isNullable = !ReferenceEquals(core, type) || (core.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);
        var reference = new TypeRef
        {
            Name = core.FullName(),
            Shape = TypeShape.Object,
            IsValueType = core.IsValueType,
            IsNullable = isNullable,
        };
        if (!core.IsVisible(assembly))
        {
            diagnostics.Add(TypeRules.NotAccessible, place, core.PlainName());
            return null;
        }

        if ((use == TypeUse.Text ? ScalarShapes.OfText(core) : ScalarShapes.Of(core)) is { } scalar)
        {
            return scalar != TypeShape.Enum || ParseEnum((INamedTypeSymbol)core, reference.Name, use, place)
                ? reference with { Shape = scalar }
                : null;
        }

        if (core.Is("System.Text.Json.JsonElement"))
        {
            return reference with { Shape = TypeShape.JsonElement };
        }

        if (core.Is(WellKnown.MethodRequest) && use == TypeUse.Write)
        {
            return reference with { Shape = TypeShape.MethodRequest };
        }

        if (use != TypeUse.Text && core is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
        {
            return reference with { Shape = TypeShape.Bytes };
        }

        if (CollectionShapes.Of(core) is var (shape, element))
        {
            return ParseCollection(reference with { Shape = shape }, element, use, place);
        }

        if (UnsupportedTypes.Why(core) is { } reason)
        {
            diagnostics.Add(TypeRules.Unsupported, place, core.PlainName(), use == TypeUse.Read ? "read from JSON" : "written as JSON", reason);
            return null;
        }

        return ParseObject((INamedTypeSymbol)core, reference.Name, use, place) ? reference : null;
    }

    private bool ParseEnum(INamedTypeSymbol type, string name, TypeUse use, Location? place)
    {
        if (Enter(name, use, out var uses) && EnumTypeParser.Parse(type, name, uses, diagnostics, place, cancellation) is { } model)
        {
            _named[name] = model;
        }

        return _named.ContainsKey(name);
    }

    private TypeRef? ParseCollection(TypeRef reference, ITypeSymbol element, TypeUse use, Location? place)
    {
        if (Parse(element, use, place) is not { } elementType)
        {
            return null;
        }

        reference = reference with { Element = elementType };
        Enter(reference.Name, use, out var uses);
        _collections[reference.Name] = new(reference with { IsNullable = false }, uses.HasFlag(TypeUse.Read), uses.HasFlag(TypeUse.Write), uses.HasFlag(TypeUse.Text));
        return reference;
    }

    private bool ParseObject(INamedTypeSymbol type, string name, TypeUse use, Location? place)
    {
        // A recursive type meets itself here before it is complete.
        if (!Enter(name, use, out var uses))
        {
            return true;
        }

        var model = new ObjectTypeParser(this, assembly, diagnostics, cancellation).Parse(type, name, use, uses, place);
        if (model is not null)
        {
            _named[name] = model;
        }

        return model is not null;
    }

    /// <summary>False where the type has been parsed for that use, or is being parsed.</summary>
    private bool Enter(string name, TypeUse use, out TypeUse uses)
    {
        _uses.TryGetValue(name, out var before);
        uses = before | use;
        _uses[name] = uses;
        return uses != before;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Checks;

namespace Sluice.Generator.Parsing.Types;

/// <summary>
/// Finds what validates the values of a type that System.Text.Json reads, and of the types that it contains. Generated code validates such values after
/// they are read.
/// </summary>
internal sealed class ExternalValidation(IAssemblySymbol assembly, MemberNaming naming, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    private readonly Dictionary<INamedTypeSymbol, bool> _validated = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, ObjectTypeModel?> _models = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the validated types, of which the first is the type itself, or an empty array if nothing is validated.</summary>
    public EquatableArray<ObjectTypeModel> Parse(ITypeSymbol type, Location? place)
    {
        if (ObjectOf(type) is not { } root || !IsValidated(root))
        {
            return default;
        }

        Add(root, place);
        return _models.Where(m => m.Value is not null).Select(m => m.Value!)
            .OrderBy(m => m.Name == root.FullName() ? 0 : 1).ThenBy(m => m.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private void Add(INamedTypeSymbol type, Location? place)
    {
        if (_models.ContainsKey(type))
        {
            return;
        }

        _models[type] = null;
        var members = ImmutableArray.CreateBuilder<MemberModel>();
        foreach (var property in Properties(type))
        {
            var inner = Contained(property.Type) is { } contained && IsValidated(contained) ? contained : null;
            var (name, light) = (Name(property), Light(property.Type));
            var constraints = new ConstraintParser(assembly, diagnostics, cancellation)
                .Parse(new(name, light, property.SourceLocation() ?? place, type, property, Parameter(type, property)));
            if (constraints is null && inner is null)
            {
                continue;
            }

            if (inner is not null)
            {
                Add(inner, place);
            }

            members.Add(new()
            {
                Name = property.Name,
                JsonName = name,
                Type = light,
                Setting = MemberSetting.Setter,
                IsWritten = true,
                Constraints = constraints,
            });
        }

        _models[type] = new()
        {
            Name = type.FullName(),
            Id = TypeIds.Of(type),
            IsValueType = type.IsValueType,
            IsRead = true,
            Members = new(members.ToImmutable()),
            Rules = TypeValidation.Rules(type, assembly, diagnostics, place, cancellation),
            IsValidatable = TypeValidation.IsValidatable(type),
            DisplayName = TypeValidation.NameOf(type),
        };
    }

    /// <summary>Returns true if an attribute or the type itself validates a value of the type, or a value within it.</summary>
    private bool IsValidated(INamedTypeSymbol type)
    {
        if (_validated.TryGetValue(type, out var known))
        {
            return known;
        }

        // A type that contains itself is asked for again before the answer is known.
        _validated[type] = false;
        var isValidated = TypeValidation.OfWhole(type) is not null
            || Properties(type).Any(p => Attributes(type, p).Any(Annotations.IsValidation) || (Contained(p.Type) is { } inner && IsValidated(inner)));
        return _validated[type] = isValidated;
    }

    private IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => SkippedValidation.Of(type) ? []
        : JsonMembers.Of(type, assembly)
            .Where(m => m is { CanGet: true, IsReadIgnored: false } && !SkippedValidation.Of(m.Symbol, Parameter(type, m.Symbol)))
            .Select(m => m.Symbol).OfType<IPropertySymbol>();

    private static IEnumerable<AttributeData> Attributes(INamedTypeSymbol type, ISymbol property) =>
        property.GetAttributes().Concat(Parameter(type, property)?.GetAttributes() ?? []);

    private static IParameterSymbol? Parameter(INamedTypeSymbol type, ISymbol property) => type.InstanceConstructors
        .SelectMany(c => c.Parameters)
        .FirstOrDefault(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase) && !p.GetAttributes().IsEmpty);

    private string Name(ISymbol property) =>
        property.Attribute(JsonAttributes.PropertyName)?.Argument<string>(0) ?? JsonNames.Of(property.Name, naming);

    /// <summary>Returns the class or struct of the project or of a package that a value of the type holds: itself, or its elements.</summary>
    private static INamedTypeSymbol? Contained(ITypeSymbol type) =>
        ObjectOf(CollectionShapes.Of(ScalarShapes.Unwrap(type)) is { } shape ? shape.Element : type);

    private static INamedTypeSymbol? ObjectOf(ITypeSymbol type)
    {
        var core = ScalarShapes.Unwrap(type);
        return core is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None, IsTupleType: false } named
            && ScalarShapes.OfJson(core) is null && JsonShapes.Of(core) is null && UnsupportedTypes.Why(core, TypeUse.Write) is null
            ? named.WithNullableAnnotation(NullableAnnotation.None) as INamedTypeSymbol
            : null;
    }

    /// <summary>Returns as much of a type as its checks need.</summary>
    private static TypeRef Light(ITypeSymbol type)
    {
        var core = ScalarShapes.Unwrap(type);
        var shape = CollectionShapes.Of(core);
        return new()
        {
            Name = core.FullName(),
            Shape = ScalarShapes.OfJson(core) ?? JsonShapes.Of(core) ?? shape?.Shape ?? TypeShape.Object,
            IsValueType = core.IsValueType,
            IsNullable = !ReferenceEquals(core, type) || (core.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated),
            Element = shape is null ? null : new()
            {
                Name = ScalarShapes.Unwrap(shape.Element).FullName(),
                Shape = TypeShape.Object,
                IsValueType = shape.Element.IsValueType,
                IsNullable = !ReferenceEquals(ScalarShapes.Unwrap(shape.Element), shape.Element) || shape.Element.IsReferenceType,
            },
            Form = shape?.Form ?? default,
        };
    }
}

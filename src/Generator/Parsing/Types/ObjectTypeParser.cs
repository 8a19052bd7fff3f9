using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Parsing.Checks;

namespace Sluice.Generator.Parsing.Types;

/// <summary>From a class, struct or record to a JSON object.</summary>
internal sealed class ObjectTypeParser(TypeParser types, IAssemblySymbol assembly, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    public ObjectTypeModel? Parse(INamedTypeSymbol type, string name, TypeUse use, TypeUse uses, Location? place)
    {
        if (JsonAttributes.FirstRefused(type) is { } refused)
        {
            diagnostics.Add(TypeRules.JsonAttribute, refused.Place(cancellation) ?? place, JsonAttributes.DisplayName(refused), type.Name);
            return null;
        }

        var isRead = uses.HasFlag(TypeUse.Read);
        if (isRead && !TypeValidation.Check(type, diagnostics, place, cancellation))
        {
            return null;
        }

        var properties = Properties.Of(type);
        IMethodSymbol? constructor = null;
        if (isRead)
        {
            (constructor, var reason) = Constructors.Choose(type, properties, assembly);
            if (constructor is null)
            {
                diagnostics.Add(TypeRules.NoConstructor, type.SourceLocation() ?? place, type.PlainName(), reason!);
                return null;
            }
        }

        var doc = DocComment.Of(type, cancellation);
        var members = ImmutableArray.CreateBuilder<MemberModel>();
        foreach (var property in properties)
        {
            if (ParseMember(type, property, constructor, use, place, doc) is not { } member)
            {
                return null;
            }

            if (members.Any(m => string.Equals(m.JsonName, member.JsonName, StringComparison.OrdinalIgnoreCase)))
            {
                diagnostics.Add(TypeRules.DuplicateJsonName, property.SourceLocation() ?? place, member.JsonName, type.Name);
                return null;
            }

            members.Add(member);
        }

        return new()
        {
            Name = name,
            Id = TypeIds.Of(type),
            IsValueType = type.IsValueType,
            IsRead = isRead,
            IsWritten = uses.HasFlag(TypeUse.Write),
            Members = new(members.ToImmutable()),
            ConstructorMembers = (constructor?.Parameters ?? []).Select(p => Constructors.Match(p, properties)!.Name).ToEquatableArray(),
            Description = doc.Summary,
        };
    }

    private MemberModel? ParseMember(INamedTypeSymbol owner, IPropertySymbol property, IMethodSymbol? constructor, TypeUse use, Location? place, DocComment typeDoc)
    {
        if (JsonAttributes.FirstRefused(property) is { } refused)
        {
            diagnostics.Add(TypeRules.JsonAttribute, refused.Place(cancellation) ?? place, JsonAttributes.DisplayName(refused), property.Name);
            return null;
        }

        if (Properties.UnsupportedIgnore(property) is { } ignore)
        {
            diagnostics.Add(TypeRules.JsonAttribute, ignore.Place(cancellation) ?? place, "This condition of [JsonIgnore]", property.Name);
            return null;
        }

        var parameter = constructor?.Parameters.FirstOrDefault(p => Constructors.IsFor(p, property));
        var setting = Properties.Setting(owner, property, parameter);
        var place2 = property.SourceLocation() is null ? place : TypePlaces.Of(property, cancellation);
        if (types.Parse(property.Type, use, place2) is not { } type)
        {
            return null;
        }

        var isRequired = property.IsRequired
            || property.Attribute(JsonAttributes.Required) is not null
            || (parameter is { HasExplicitDefaultValue: false } && !type.IsNullable);
        var jsonName = property.Attribute(JsonAttributes.PropertyName)?.Argument<string>(0) ?? JsonNames.CamelCase(property.Name);
        return new()
        {
            Name = property.Name,
            JsonName = jsonName,
            Type = type,
            IsRequired = isRequired,
            Setting = setting,
            Omission = Properties.Omission(property),
            IsWritten = property.GetMethod is { } getter && getter.IsVisibleMember(assembly),
            DefaultExpression = parameter is null ? null : DefaultExpressions.Of(parameter),
            AbsentValue = AbsentValues.Of(owner, property, parameter, setting),

            // A result is not checked, so nothing is wrong with what its attributes ask; its schema still says it.
            Constraints = new ConstraintParser(use == TypeUse.Read ? diagnostics : new(), cancellation).Parse(new(jsonName, type, place2, property, parameter)),
            Description = DocComment.Of(property, cancellation).Summary ?? typeDoc.Parameter(property.Name),
        };
    }
}

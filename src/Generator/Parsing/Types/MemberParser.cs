using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Checks;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Parses a property or field into a member of a JSON object.</summary>
internal sealed class MemberParser(
    TypeParser types, INamedTypeSymbol owner, IMethodSymbol? constructor, DocComment ownerDoc, IAssemblySymbol assembly, DiagnosticBag diagnostics,
    CancellationToken cancellation)
{
    private readonly bool _setsRequired = constructor?.Attribute("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null;

    /// <summary>Returns the constructor's parameter that sets the member, or null.</summary>
    public IParameterSymbol? Parameter(JsonMember member) => constructor?.Parameters.FirstOrDefault(p => Constructors.IsFor(p, member));

    public MemberModel? Parse(JsonMember member, TypeUse use, Location? place)
    {
        var symbol = member.Symbol;
        if (JsonAttributes.FirstForSerializer(symbol) is { } attribute)
        {
            diagnostics.Add(
                TypeRules.SerializerOnlyType, attribute.Place(cancellation) ?? place, JsonAttributes.DisplayName(attribute), member.Name, owner.PlainName());
            return null;
        }

        var typePlace = symbol.SourceLocation() is null ? place : TypePlaces.Of(symbol, cancellation);
        if (ParseType(member, use, typePlace) is not { } type)
        {
            return null;
        }

        var parameter = Parameter(member);
        var skips = SkippedValidation.Of(symbol, parameter);
        var setting = member.Setting(owner, parameter, _setsRequired);
        var doc = DocComment.Of(symbol, cancellation);
        var jsonName = symbol.Attribute(JsonAttributes.PropertyName)?.Argument<string>(0) ?? types.Style.Name(symbol.Name);
        return new()
        {
            Name = symbol.Name,
            JsonName = jsonName,
            Type = type,
            IsRequired = setting is not (MemberSetting.ConstructorDefault or MemberSetting.None) && (
                (member.IsRequired && !_setsRequired)
                || symbol.Attribute(JsonAttributes.Required) is not null
                || (parameter is { HasExplicitDefaultValue: false } && !type.IsNullable && !member.IsOptional)),
            IsOptional = member.IsOptional,
            Setting = setting,
            Omission = member.HasOmission || member.IsOptional ? member.Omission : types.Style.OmissionOf(type),
            IsWritten = member.CanGet && !member.IsWriteIgnored,
            DefaultExpression = parameter is null ? null : DefaultExpressions.Of(parameter),
            AbsentValue = member.IsOptional ? null : AbsentValues.Of(owner, symbol, parameter, setting),

            // A result is not validated, so mistakes in its validation attributes are not reported. Its schema still contains them.
            Constraints = skips || SkippedValidation.Of(owner) ? null
                : new ConstraintParser(assembly, use == TypeUse.Read ? diagnostics : new(), cancellation)
                    .Parse(new(jsonName, type, typePlace, owner, symbol, parameter)),
            SkipsValidation = skips,
            Description = doc.Summary ?? ownerDoc.Parameter(symbol.Name),
            Example = doc.Example ?? ownerDoc.ParameterExample(symbol.Name),
            IsObsolete = symbol.Attribute(WellKnown.Obsolete) is not null,
            CommentId = CommentFile.IdOf(symbol),
        };
    }

    private TypeRef? ParseType(JsonMember member, TypeUse use, Location? place)
    {
        if (member.IsExtensionData)
        {
            return ExtensionDataTypes.Of(member.Type);
        }

        var ownNumbers = JsonAttributes.Numbers(member.Symbol);
        var traits = new JsonTraits((NumberForm?)(ownNumbers ?? JsonAttributes.Numbers(owner)), JsonAttributes.EnumConverter(member.Symbol));

        // A member that JSON never sets is only written.
        var memberUse = member.Setting(owner, Parameter(member), _setsRequired) == MemberSetting.None ? TypeUse.Write : use;
        var type = types.Parse(member.ValueType, memberUse, place, traits);
        if (type is not null && use == TypeUse.Read && !member.IsOptional)
        {
            type = member.Symbol.Attribute("System.Diagnostics.CodeAnalysis.DisallowNullAttribute") is not null
                ? type with { IsNullable = false }
                : !type.IsValueType && member.Symbol.Attribute("System.Diagnostics.CodeAnalysis.AllowNullAttribute") is not null
                    ? type with { IsNullable = true }
                : type;
        }

        return type;
    }
}

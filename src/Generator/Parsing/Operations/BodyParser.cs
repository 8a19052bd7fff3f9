using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses a parameter that takes the body, a member of it, or its raw content.</summary>
internal static class BodyParser
{
    public static ParameterModel? Parse(OperationScope scope, BindingSite site, SourceAttribute? attribute)
    {
        if (!CheckVerb(scope, site))
        {
            return null;
        }

        if (attribute?.IsRaw == true || site.Type.Is("System.IO.Stream") || (scope.IsUpstream && site.Type.SpecialType == SpecialType.System_String))
        {
            return ParseRaw(scope, site, attribute);
        }

        if (attribute?.WireName is { Length: 0 })
        {
            scope.Diagnostics.Add(
                ParameterRules.InvalidWireName, attribute.NamePlace(scope.Cancellation), "", WireNames.Describe(ParameterSource.BodyMember),
                "Give it a name.");
            return null;
        }

        var source = attribute?.WireName is null ? ParameterSource.Body : ParameterSource.BodyMember;
        var type = scope.Types.Parse(site.Type, TypeUse.Read, TypePlaces.Of(site.Symbol, scope.Cancellation));
        if (type is null || MediaTypesOf(scope, attribute, isRaw: false) is not { } mediaTypes)
        {
            return null;
        }

        return ParameterParser.Model(scope, site, source, attribute?.WireName ?? site.Symbol.Name, type) with { MediaTypes = mediaTypes };
    }

    public static bool CheckVerb(OperationScope scope, BindingSite site)
    {
        if (!scope.Verb.HasBody)
        {
            scope.Diagnostics.Add(ParameterRules.BodyNotAllowed, site.Symbol.SourceLocation(), site.Symbol.Name, scope.Verb.Method);
        }

        return scope.Verb.HasBody;
    }

    private static ParameterModel? ParseRaw(OperationScope scope, BindingSite site, SourceAttribute? attribute)
    {
        TypeShape? shape = site.Type switch
        {
            { SpecialType: SpecialType.System_String } => TypeShape.String,
            IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => TypeShape.Bytes,
            _ when site.Type.Is("System.IO.Stream") => TypeShape.Stream,
            _ => null,
        };
        if (shape is null)
        {
            scope.Diagnostics.Add(ParameterRules.InvalidRawBody, TypePlaces.Of(site.Symbol, scope.Cancellation), site.Type.PlainName());
            return null;
        }

        if (MediaTypesOf(scope, attribute, isRaw: true) is not { } mediaTypes)
        {
            return null;
        }

        var type = new TypeRef
        {
            Name = site.Type.FullName(),
            Shape = shape.Value,
            IsNullable = site.Type.NullableAnnotation != NullableAnnotation.NotAnnotated,
        };
        return ParameterParser.Model(scope, site, ParameterSource.RawBody, site.Symbol.Name, type) with
        {
            MediaTypes = mediaTypes.Count > 0 ? mediaTypes : new([shape == TypeShape.String ? "text/plain" : "application/octet-stream"]),
        };
    }

    /// <summary>Returns the media types that the attribute sets, or null if one of them is not valid.</summary>
    private static EquatableArray<string>? MediaTypesOf(OperationScope scope, SourceAttribute? attribute, bool isRaw)
    {
        var types = attribute is null ? [] : attribute.ContentTypes.ToArray();
        foreach (var type in types)
        {
            var setting = attribute!.Data.NamedArgument<string>("ContentType") == type ? "ContentType" : "ContentTypes";
            var place = attribute.Data.NamedPlace(setting, scope.Cancellation);
            if (!MediaTypes.IsValid(type))
            {
                scope.Diagnostics.Add(ParameterRules.InvalidMediaType, place, type);
                return null;
            }

            if (!isRaw && !MediaTypes.IsJson(type))
            {
                scope.Diagnostics.Add(ParameterRules.NoJsonMediaType, place, type);
                return null;
            }
        }

        return types.ToEquatableArray();
    }
}

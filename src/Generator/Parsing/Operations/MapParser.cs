using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses a parameter that takes all values of a place by name, such as <c>IReadOnlyDictionary&lt;string, string&gt;</c>.</summary>
internal static class MapParser
{
    public static bool IsMap(ITypeSymbol type) =>
        CollectionShapes.Of(type) is { Shape: TypeShape.Dictionary, Element.SpecialType: SpecialType.System_String }
        && type is INamedTypeSymbol { Arity: 2 } named
        && named.TypeArguments[0].SpecialType == SpecialType.System_String
        && (named.Is("System.Collections.Generic.Dictionary`2")
            || named.Is("System.Collections.Generic.IDictionary`2")
            || named.Is("System.Collections.Generic.IReadOnlyDictionary`2"));

    public static ParameterModel Parse(OperationScope scope, BindingSite site, ParameterSource source, SourceAttribute attribute)
    {
        var map = source switch
        {
            ParameterSource.Query => ParameterSource.QueryMap,
            ParameterSource.Header => ParameterSource.HeaderMap,
            _ => ParameterSource.AuthorizerMap,
        };
        var type = new TypeRef
        {
            Name = site.Type.FullName(),
            Shape = TypeShape.Dictionary,
            IsNullable = site.Type.NullableAnnotation == NullableAnnotation.Annotated,
        };
        return ParameterParser.Model(scope, site, map, attribute.WireName ?? site.WireName, type);
    }
}

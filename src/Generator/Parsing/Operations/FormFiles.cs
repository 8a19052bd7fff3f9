using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses parameters that take files of a form.</summary>
internal static class FormFiles
{
    // An array can be passed for each of these.
    private static readonly string[] Lists =
    [
        "System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IReadOnlyCollection`1", "System.Collections.Generic.IReadOnlyList`1",
    ];

    /// <summary>Returns the shape of a file or of several files, or null for every other type.</summary>
    public static TypeShape? Of(ITypeSymbol type) => type switch
    {
        _ when type.Is(WellKnown.FormFile) => TypeShape.File,
        IArrayTypeSymbol { Rank: 1 } array when array.ElementType.Is(WellKnown.FormFile) => TypeShape.Files,
        INamedTypeSymbol { Arity: 1 } list when list.TypeArguments[0].Is(WellKnown.FormFile) && Array.Exists(Lists, name => list.Is(name)) => TypeShape.Files,
        _ => null,
    };

    public static ParameterModel? Parse(OperationScope scope, RouteModel route, BindingSite site, SourceAttribute? attribute, TypeShape shape)
    {
        if (attribute is not (null or { Source: ParameterSource.Form }))
        {
            scope.Diagnostics.Add(ParameterRules.FileOutsideForm, attribute.Data.Place(scope.Cancellation), site.Symbol.Name, attribute.DisplayName);
            return null;
        }

        if (!BodyParser.CheckVerb(scope, site))
        {
            return null;
        }

        var place = attribute?.WireName is null ? site.Symbol.SourceLocation() : attribute.NamePlace(scope.Cancellation);
        if (WireNames.Parse(scope, route, ParameterSource.Form, attribute?.WireName ?? site.WireName, place) is not { } name)
        {
            return null;
        }

        var type = new TypeRef
        {
            Name = site.Type.FullName(),
            Shape = shape,
            IsNullable = site.Type.NullableAnnotation != NullableAnnotation.NotAnnotated,
        };
        return ParameterParser.Model(scope, site, ParameterSource.Form, name, type);
    }
}

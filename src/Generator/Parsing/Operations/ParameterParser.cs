using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>From a method's parameter to the value that it binds.</summary>
internal static class ParameterParser
{
    public static ParameterModel? Parse(OperationScope scope, RouteModel route, IParameterSymbol symbol)
    {
        if (!CheckPassing(scope, symbol))
        {
            return null;
        }

        var attributes = SourceAttribute.Of(symbol);
        if (attributes.Length > 1)
        {
            scope.Diagnostics.Add(ParameterRules.SeveralSources, attributes[1].Data.Place(scope.Cancellation), symbol.Name);
            return null;
        }

        var attribute = attributes.FirstOrDefault();
        if (attribute is { Source: null })
        {
            scope.Diagnostics.Add(
                ParameterRules.NotSupportedYet, attribute.Data.Place(scope.Cancellation),
                attribute.DisplayName, "Bind each value with [FromPath], [FromQuery], [FromHeader] or [FromBody].");
            return null;
        }

        if (OwnSource(symbol.Type) is var own and not null)
        {
            if (attribute is null)
            {
                return Model(scope, symbol, own.Value, symbol.Name, Special(symbol.Type, own.Value));
            }

            scope.Diagnostics.Add(ParameterRules.SourceNotAllowed, attribute.Data.Place(scope.Cancellation), symbol.Type.Name, symbol.Name);
            return null;
        }

        var source = attribute?.Source ?? Infer(scope, route, symbol);
        if (source is null)
        {
            return null;
        }

        return source == ParameterSource.Body ? ParseBody(scope, symbol) : ParseText(scope, route, symbol, source.Value, attribute);
    }

    private static bool CheckPassing(OperationScope scope, IParameterSymbol symbol)
    {
        if (symbol.RefKind != RefKind.None)
        {
            var kind = symbol.RefKind switch { RefKind.Out => "out", RefKind.Ref => "ref", _ => "in" };
            scope.Diagnostics.Add(ParameterRules.ByReference, symbol.SourceLocation(), symbol.Name, kind);
            return false;
        }

        if (symbol.IsParams)
        {
            scope.Diagnostics.Add(ParameterRules.ParamsArray, symbol.SourceLocation(), symbol.Name);
            return false;
        }

        return true;
    }

    private static ParameterSource? OwnSource(ITypeSymbol type) =>
        type.Is(WellKnown.CancellationToken) ? ParameterSource.Cancellation
        : type.Is(WellKnown.MethodRequest) ? ParameterSource.MethodRequest
        : null;

    private static TypeRef Special(ITypeSymbol type, ParameterSource source) => new()
    {
        Name = type.FullName(),
        Shape = source == ParameterSource.Cancellation ? TypeShape.CancellationToken : TypeShape.MethodRequest,
        IsValueType = type.IsValueType,
    };

    /// <summary>ASP.NET Core's rule: a name in the route is a path value, a simple type a query value, a complex one the body.</summary>
    private static ParameterSource? Infer(OperationScope scope, RouteModel route, IParameterSymbol symbol)
    {
        if (PathNames.Find(route, symbol.Name) is not null)
        {
            return ParameterSource.Path;
        }

        if (ScalarShapes.IsScalar(symbol.Type))
        {
            return ParameterSource.Query;
        }

        if (ScalarShapes.IsList(symbol.Type))
        {
            if (scope.Verb.Method is "GET" or "HEAD" or "DELETE" or "OPTIONS")
            {
                return ParameterSource.Query;
            }

            scope.Diagnostics.Add(ParameterRules.NoBindingByDefault, symbol.SourceLocation(), symbol.Name);
            return null;
        }

        return ParameterSource.Body;
    }

    private static ParameterModel? ParseBody(OperationScope scope, IParameterSymbol symbol)
    {
        if (!scope.Verb.HasBody)
        {
            scope.Diagnostics.Add(ParameterRules.BodyNotAllowed, symbol.SourceLocation(), symbol.Name, scope.Verb.Method);
            return null;
        }

        var type = scope.Types.Parse(symbol.Type, TypeUse.Read, TypePlaces.Of(symbol, scope.Cancellation));
        return type is null ? null : Model(scope, symbol, ParameterSource.Body, symbol.Name, type);
    }

    private static ParameterModel? ParseText(
        OperationScope scope, RouteModel route, IParameterSymbol symbol, ParameterSource source, SourceAttribute? attribute)
    {
        var place = attribute?.WireName is null ? symbol.SourceLocation() : attribute.Data.ArgumentPlace(0, scope.Cancellation);
        var name = WireNames.Parse(scope, route, source, attribute?.WireName ?? symbol.Name, place);
        if (symbol.Type.TypeKind != TypeKind.Error && !ScalarShapes.IsScalar(symbol.Type) && !ScalarShapes.IsList(symbol.Type))
        {
            scope.Diagnostics.Add(
                ParameterRules.NotSimple, TypePlaces.Of(symbol, scope.Cancellation), symbol.Type.PlainName(), WireNames.Describe(source));
            return null;
        }

        var type = scope.Types.Parse(symbol.Type, TypeUse.Text, TypePlaces.Of(symbol, scope.Cancellation));
        return type is null || name is null ? null : Model(scope, symbol, source, name, type);
    }

    private static ParameterModel Model(OperationScope scope, IParameterSymbol symbol, ParameterSource source, string wireName, TypeRef type) => new()
    {
        Name = symbol.Name,
        WireName = wireName,
        Source = source,
        Type = type,
        IsRequired = !type.IsNullable && !symbol.HasExplicitDefaultValue && source != ParameterSource.Cancellation,
        DefaultExpression = DefaultExpressions.Of(symbol),
        Constraints = source is ParameterSource.Path or ParameterSource.Query or ParameterSource.Header ? ConstraintParser.Of(symbol) : null,
        Description = scope.Doc.Parameter(symbol.Name),
    };
}

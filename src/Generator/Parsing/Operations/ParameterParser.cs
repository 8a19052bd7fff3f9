using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Checks;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Parsing.Upstream;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses a method's parameter, or a group's member, into the value that it binds.</summary>
internal static class ParameterParser
{
    public static ParameterModel? Parse(OperationScope scope, RouteModel route, BindingSite site, SourceAttribute? attribute)
    {
        if (site.Symbol is IParameterSymbol parameter && !CheckPassing(scope, parameter))
        {
            return null;
        }

        if (attribute is null && UpstreamEvents.IsEvent(site.Type))
        {
            return UpstreamEvents.Parse(scope, site);
        }

        if (scope.IsUpstream)
        {
            UpstreamParameters.Check(scope, site, attribute);
        }

        if (OwnSource(site.Type) is var own and not null)
        {
            if (attribute is null)
            {
                return Model(scope, site, own.Value, site.Symbol.Name, Special(site.Type, own.Value));
            }

            scope.Diagnostics.Add(ParameterRules.SourceNotAllowed, attribute.Data.Place(scope.Cancellation), site.Type.Name, site.Symbol.Name);
            return null;
        }

        if (FormFiles.Of(site.Type) is { } files)
        {
            return FormFiles.Parse(scope, route, site, attribute, files);
        }

        var source = attribute?.Source ?? (site.IsInForm ? ParameterSource.Form : Infer(scope, route, site));
        return source switch
        {
            null => null,
            ParameterSource.Service => ParseService(scope, site, attribute!),
            ParameterSource.Body => BodyParser.Parse(scope, site, attribute),
            ParameterSource.Query or ParameterSource.Header or ParameterSource.Authorizer when MapParser.IsMap(site.Type) =>
                MapParser.Parse(scope, site, source.Value, attribute!),
            _ => ParseText(scope, route, site, source.Value, attribute),
        };
    }

    public static ParameterModel Model(OperationScope scope, BindingSite site, ParameterSource source, string wireName, TypeRef type)
    {
        var model = new ParameterModel
        {
            Name = site.Symbol.Name,
            WireName = wireName,
            Source = source,
            Type = type,
            DefaultExpression = site.DefaultExpression,
            KeepsDefault = site.KeepsDefault,
            Constraints = ParameterConstraints.Parse(scope, site, source, wireName, type),
            SkipsValidation = SkippedValidation.Of(site.Symbols),
            Description = site.Description,
            Example = site.Example,
            IsObsolete = site.IsObsolete,
            CommentId = site.CommentId,
        };

        // Without nullable annotations, a reference type is optional, as in ASP.NET Core. A path value is always there, and a missing value of the
        // authorizer must not be accepted silently.
        var isDemanded = source is (ParameterSource.Authorizer or ParameterSource.Path)
            && site.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None };
        return source == ParameterSource.Authorizer && UpstreamParameters.DemandsValue(scope, site) ? model with { IsRequired = true } : model with
        {
            IsRequired = scope.IsUpstream && source != ParameterSource.Authorizer
                ? UpstreamParameters.IsRequired(source)
                : (!type.IsNullable || isDemanded || model.Constraints is { IsRequired: true })
                    && !site.HasDefault && !site.KeepsDefault && model.IsBound
                    && source is not (ParameterSource.QueryMap or ParameterSource.HeaderMap or ParameterSource.AuthorizerMap),
        };
    }

    private static bool CheckPassing(OperationScope scope, IParameterSymbol symbol)
    {
        if (symbol.RefKind != RefKind.None)
        {
            var kind = symbol.RefKind switch { RefKind.Out => "out", RefKind.Ref => "ref", _ => "in" };
            scope.Diagnostics.Add(ParameterRules.ParameterByReference, symbol.SourceLocation(), symbol.Name, kind);
            return false;
        }

        if (symbol.IsParams)
        {
            scope.Diagnostics.Add(ParameterRules.ParamsParameter, symbol.SourceLocation(), symbol.Name);
            return false;
        }

        return true;
    }

    private static ParameterSource? OwnSource(ITypeSymbol type) =>
        type.Is(WellKnown.CancellationToken) ? ParameterSource.Cancellation
        : type.Is(WellKnown.MethodRequest) ? ParameterSource.MethodRequest
        : type.Is(WellKnown.LambdaContext) ? ParameterSource.LambdaContext
        : null;

    private static TypeRef Special(ITypeSymbol type, ParameterSource source) => new()
    {
        Name = type.FullName(),
        Shape = source switch
        {
            ParameterSource.Cancellation => TypeShape.CancellationToken,
            ParameterSource.MethodRequest => TypeShape.MethodRequest,
            _ => TypeShape.Service,
        },
        IsValueType = type.IsValueType,
    };

    /// <summary>
    /// Returns the source that ASP.NET Core infers: a name in the route is a path value, a simple type is a query value, and a complex type is the
    /// body.
    /// </summary>
    private static ParameterSource? Infer(OperationScope scope, RouteModel route, BindingSite site)
    {
        if (PathNames.Find(route, site.WireName) is not null)
        {
            return ParameterSource.Path;
        }

        if (ScalarShapes.IsScalar(site.Type))
        {
            return ParameterSource.Query;
        }

        if (ScalarShapes.IsList(site.Type))
        {
            if (scope.Verb.Method is "GET" or "HEAD" or "DELETE" or "OPTIONS")
            {
                return ParameterSource.Query;
            }

            scope.Diagnostics.Add(ParameterRules.UnclearSource, site.Symbol.SourceLocation(), site.Symbol.Name);
            return null;
        }

        return ParameterSource.Body;
    }

    private static ParameterModel? ParseService(OperationScope scope, BindingSite site, SourceAttribute attribute)
    {
        if (site.Type.TypeKind == TypeKind.Error)
        {
            scope.Diagnostics.Fail();
            return null;
        }

        if (!site.Type.IsVisible(scope.Assembly))
        {
            scope.Diagnostics.Add(TypeRules.TypeNotAccessible, TypePlaces.Of(site.Symbol, scope.Cancellation), site.Type.PlainName());
            return null;
        }

        var isNullable = site.Type.IsReferenceType && site.Type.NullableAnnotation == NullableAnnotation.Annotated;
        var type = Special(site.Type, ParameterSource.Service) with { IsNullable = isNullable };
        return Model(scope, site, ParameterSource.Service, site.Symbol.Name, type) with { ServiceKey = attribute.ServiceKey };
    }

    private static ParameterModel? ParseText(
        OperationScope scope, RouteModel route, BindingSite site, ParameterSource source, SourceAttribute? attribute)
    {
        if (source == ParameterSource.Form && !BodyParser.CheckVerb(scope, site))
        {
            return null;
        }

        var place = attribute?.WireName is null ? site.Symbol.SourceLocation() : attribute.NamePlace(scope.Cancellation);
        var name = WireNames.Parse(scope, route, source, attribute?.WireName ?? site.WireName, place);
        if (site.Type.TypeKind != TypeKind.Error && !ScalarShapes.IsScalar(site.Type) && !ScalarShapes.IsList(site.Type)
            && OptionalTypes.InsteadOf(site.Type) is null)
        {
            scope.Diagnostics.Add(
                ParameterRules.NotOneText, TypePlaces.Of(site.Symbol, scope.Cancellation), site.Type.PlainName(), WireNames.Describe(source));
            return null;
        }

        var type = scope.Types.Parse(site.Type, TypeUse.Text, TypePlaces.Of(site.Symbol, scope.Cancellation));
        return type is null || name is null ? null : Model(scope, site, source, name, type);
    }
}

using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>Applies the rules of Amazon.Lambda.Annotations to parameters.</summary>
internal static class UpstreamParameters
{
    /// <summary>
    /// Returns true for a path value and for a value from the body. Any other value that is absent becomes the default of its type, even if it is not
    /// nullable.
    /// </summary>
    public static bool IsRequired(ParameterSource source) => source is ParameterSource.Path or ParameterSource.Body or ParameterSource.BodyMember;

    /// <summary>
    /// Returns true for a value of the authorizer that is read with Amazon's attribute in a function of that package. If it is missing, Amazon's generator
    /// answers 401 also for a nullable parameter and for one with a default.
    /// </summary>
    public static bool DemandsValue(OperationScope scope, BindingSite site) =>
        scope.IsUpstream && site.Attributes.Any(attribute => attribute.AttributeClass.Is(UpstreamNames.FromCustomAuthorizer));

    /// <summary>Returns false if the parameter is not supported, and adds a finding.</summary>
    public static bool Check(OperationScope scope, BindingSite site, SourceAttribute? attribute)
    {
        if (IsProxyRequest(site.Type))
        {
            scope.Diagnostics.Add(
                UpstreamRules.ProxyOnly, TypePlaces.Of(site.Symbol, scope.Cancellation), site.Type.PlainName(),
                "Take a Sluice.MethodRequest, which is the whole request, or bind each value with an attribute.");
            return false;
        }

        if (!scope.IsProxy && attribute?.Source is ParameterSource.Query or ParameterSource.Header && ScalarShapes.IsList(site.Type))
        {
            scope.Diagnostics.Add(UpstreamRules.RepeatedValues, site.Symbol.SourceLocation(), site.Symbol.Name);
        }

        return true;
    }

    private static bool IsProxyRequest(ITypeSymbol type) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && named.Name.StartsWith("APIGateway", StringComparison.Ordinal) && named.Name.EndsWith("Request", StringComparison.Ordinal)
        && named.ContainingNamespace.ToDisplayString() == UpstreamNames.Events;
}

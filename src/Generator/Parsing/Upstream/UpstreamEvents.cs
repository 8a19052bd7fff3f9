using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>Parses a parameter that takes API Gateway's whole event as a type of Amazon.Lambda.APIGatewayEvents.</summary>
internal static class UpstreamEvents
{
    /// <summary>Returns true for an event of API Gateway, also for one that no operation of a REST API receives.</summary>
    public static bool IsEvent(ITypeSymbol type) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && named.Name.StartsWith("APIGateway", StringComparison.Ordinal) && named.Name.EndsWith("Request", StringComparison.Ordinal)
        && named.ContainingNamespace.ToDisplayString() == UpstreamNames.Events;

    /// <summary>Returns null if the operation does not receive the event, and adds a finding.</summary>
    public static ParameterModel? Parse(OperationScope scope, BindingSite site)
    {
        var isProxyRequest = site.Type.Is(UpstreamNames.ProxyRequest);
        var place = TypePlaces.Of(site.Symbol, scope.Cancellation);
        if (!scope.IsProxy || !isProxyRequest)
        {
            scope.Diagnostics.Add(
                UpstreamRules.ProxyOnly, place, site.Type.PlainName(),
                isProxyRequest
                    ? "Add [Proxy] to the method. Or take a Sluice.MethodRequest, which is the whole request, or bind each value with an attribute."
                    : "The function does not receive it. Take an APIGatewayProxyRequest with [Proxy], or a Sluice.MethodRequest.");
            return null;
        }

        if (UpstreamSerializer.Find(scope) is not { } serializer)
        {
            scope.Diagnostics.Add(
                UpstreamRules.NoSerializer, place, "An APIGatewayProxyRequest is read by the assembly's LambdaSerializer", UpstreamSerializer.Missing(scope));
            return null;
        }

        var type = new TypeRef { Name = site.Type.FullName(), Shape = TypeShape.MethodRequest };
        return ParameterParser.Model(scope, site, ParameterSource.MethodRequest, site.Symbol.Name, type) with { EventSerializer = serializer };
    }
}

using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses <c>[Proxy]</c>, which chooses between a proxy and a custom integration. The attribute nearest to the method applies.</summary>
internal static class ProxyParser
{
    private static readonly (string Attribute, string Name, string Why)[] OfCustomIntegrations =
    [
        (WellKnown.Async, "[Async]", "API Gateway waits for the response of a proxy integration."),
        (WellKnown.RequestTemplate, "[RequestTemplate]", "API Gateway passes on the request without a mapping template."),
    ];

    /// <summary>Returns true if the code of the method answers through a proxy integration.</summary>
    public static bool IsProxy(IMethodSymbol method, INamedTypeSymbol owner) => Find(method, owner) is { } attribute && attribute.Argument<bool>(0);

    public static LambdaIntegrationModel Parse(OperationScope scope, MappedValueModel? tenant)
    {
        if (!scope.IsProxy)
        {
            return tenant is null ? LambdaIntegrationModel.Instance : new() { Tenant = tenant };
        }

        foreach (var (attribute, name, why) in OfCustomIntegrations)
        {
            if (scope.Method.Attribute(attribute) is { } conflict)
            {
                scope.Diagnostics.Add(FunctionRules.NeedsCustomIntegration, conflict.Place(scope.Cancellation), name, scope.Method.Name, why);
            }
        }

        return new()
        {
            IsProxy = true,
            Tenant = tenant,
            FailsInvocation = Find(scope.Method, scope.Owner)!.NamedArgument<bool>("LambdaErrors"),
        };
    }

    // An operation of an interface has no function, so an attribute of the assembly does not concern it.
    private static AttributeData? Find(IMethodSymbol method, INamedTypeSymbol owner) => owner.TypeKind == TypeKind.Interface
        ? null
        : method.Attribute(WellKnown.Proxy)
            ?? owner.Nearest(static type => type.Attribute(WellKnown.Proxy))
            ?? owner.ContainingAssembly.Attribute(WellKnown.Proxy);
}

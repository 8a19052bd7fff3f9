using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Parsing.Authorizers;

/// <summary>What a request needs to reach a method: the nearest attribute counts.</summary>
internal static class SecurityParser
{
    /// <summary>Null where everybody may call.</summary>
    public static SecurityModel? Parse(IMethodSymbol method)
    {
        var needsKey = NeedsKey(method);
        if (method.Attribute(UpstreamNames.RestApi)?.NamedArgument<string>("Authorizer") is { Length: > 0 } name)
        {
            return new(name, EquatableArray<string>.Empty, needsKey);
        }

        var (_, authorize) = Find(method);
        return authorize is null && !needsKey ? null
            : new(authorize?.Argument<string>(0), authorize?.Texts("Scopes") ?? EquatableArray<string>.Empty, needsKey);
    }

    /// <summary>Where the authorizer's name is written; the method where it stands further out.</summary>
    public static Location? Place(IMethodSymbol method, CancellationToken cancellation) => Find(method) switch
    {
        _ when method.Attribute(UpstreamNames.RestApi) is { } upstream => upstream.NamedPlace("Authorizer", cancellation),
        (IMethodSymbol or INamedTypeSymbol, { } attribute) => attribute.ArgumentPlace(0, cancellation),
        _ => method.SourceLocation(),
    };

    /// <summary>Where the scopes are written; null where there are none.</summary>
    public static Location? ScopesPlace(IMethodSymbol method, CancellationToken cancellation) =>
        method.Attribute(UpstreamNames.RestApi) is null && Find(method).Attribute is { } attribute && attribute.Texts("Scopes").Count > 0
            ? attribute.NamedPlace("Scopes", cancellation)
            : null;

    // From the nearest to the furthest.
    private static ISymbol[] Places(IMethodSymbol method) => [method, method.ContainingType, method.ContainingAssembly];

    // The key that stands beside [AllowAnonymous] is asked for; one further out is lifted.
    private static bool NeedsKey(IMethodSymbol method)
    {
        foreach (var place in Places(method))
        {
            if (place.Attribute(WellKnown.RequireApiKey) is not null)
            {
                return true;
            }

            if (place.Attribute(WellKnown.AllowAnonymous) is not null)
            {
                return false;
            }
        }

        return false;
    }

    private static (ISymbol? Owner, AttributeData? Attribute) Find(IMethodSymbol method)
    {
        foreach (var place in Places(method))
        {
            if (place.Attribute(WellKnown.AllowAnonymous) is not null)
            {
                return default;
            }

            if (place.Attribute(WellKnown.Authorize) is { } attribute)
            {
                return (place, attribute);
            }
        }

        return default;
    }
}

using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Parsing.Authorizers;

/// <summary>Parses the requirements that a request has to meet to reach a method. The attribute nearest to the method applies.</summary>
internal static class SecurityParser
{
    /// <summary>Returns the requirements, or null if everybody may call.</summary>
    public static SecurityModel? Parse(IMethodSymbol method, INamedTypeSymbol owner)
    {
        var needsKey = FindKey(method, owner) is not null;
        if (method.Attribute(UpstreamNames.RestApi)?.NamedArgument<string>("Authorizer") is { Length: > 0 } name)
        {
            return new(name, EquatableArray<string>.Empty, needsKey);
        }

        var (_, authorize) = Find(method, owner);
        return authorize is null && !needsKey ? null
            : new(authorize?.Argument<string>(0), authorize?.Texts("Scopes") ?? EquatableArray<string>.Empty, needsKey);
    }

    /// <summary>Returns the location of the authorizer's name, or of the method if the attribute is on the assembly.</summary>
    public static Location? Place(IMethodSymbol method, INamedTypeSymbol owner, CancellationToken cancellation) => Find(method, owner) switch
    {
        _ when method.Attribute(UpstreamNames.RestApi) is { } upstream => upstream.NamedPlace("Authorizer", cancellation),
        (IMethodSymbol or INamedTypeSymbol, { } attribute) => attribute.ArgumentPlace(0, cancellation),
        _ => method.SourceLocation(),
    };

    /// <summary>Returns the location of the scopes, or null if there are none.</summary>
    public static Location? ScopesPlace(IMethodSymbol method, INamedTypeSymbol owner, CancellationToken cancellation) =>
        method.Attribute(UpstreamNames.RestApi) is null && Find(method, owner).Attribute is { } attribute && attribute.Texts("Scopes").Count > 0
            ? attribute.NamedPlace("Scopes", cancellation)
            : null;

    /// <summary>Returns the location of the attribute because of which a request needs a key, or null if it needs none.</summary>
    public static Location? KeyPlace(IMethodSymbol method, INamedTypeSymbol owner, CancellationToken cancellation) =>
        FindKey(method, owner)?.Place(cancellation);

    // A [RequireApiKey] beside [AllowAnonymous] applies. [AllowAnonymous] removes one that is further out.
    private static AttributeData? FindKey(IMethodSymbol method, INamedTypeSymbol owner)
    {
        foreach (var place in AttributeLevels.FromNearest(method, owner))
        {
            if (place.Attribute(WellKnown.RequireApiKey) is { } attribute)
            {
                return attribute;
            }

            if (place.Attribute(WellKnown.AllowAnonymous) is not null)
            {
                return null;
            }
        }

        return null;
    }

    private static (ISymbol? Owner, AttributeData? Attribute) Find(IMethodSymbol method, INamedTypeSymbol owner)
    {
        foreach (var place in AttributeLevels.FromNearest(method, owner))
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

using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Settings;

namespace Sluice.Generator.Parsing.Authorizers;

/// <summary>What a request needs to reach a method: the nearest attribute counts.</summary>
internal static class SecurityParser
{
    /// <summary>Null where everybody may call.</summary>
    public static SecurityModel? Parse(IMethodSymbol method)
    {
        var places = new ISymbol[] { method, method.ContainingType, method.ContainingAssembly };
        var needsKey = Array.Exists(places, place => place.Attribute(WellKnown.RequireApiKey) is not null);
        var (_, authorize) = Find(method);
        return authorize is null && !needsKey ? null
            : new(authorize?.Argument<string>(0), authorize?.Texts("Scopes") ?? EquatableArray<string>.Empty, needsKey);
    }

    /// <summary>Where the authorizer's name is written; the method where it stands further out.</summary>
    public static Location? Place(IMethodSymbol method, CancellationToken cancellation) => Find(method) switch
    {
        (IMethodSymbol or INamedTypeSymbol, { } attribute) => attribute.ArgumentPlace(0, cancellation),
        _ => method.SourceLocation(),
    };

    private static (ISymbol? Owner, AttributeData? Attribute) Find(IMethodSymbol method)
    {
        foreach (var place in new ISymbol[] { method, method.ContainingType, method.ContainingAssembly })
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

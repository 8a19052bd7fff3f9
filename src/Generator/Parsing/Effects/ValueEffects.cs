using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Settings;

namespace Sluice.Generator.Parsing.Effects;

/// <summary>Checks whether attributes of parameters and of members of parameter groups have an effect.</summary>
internal static class ValueEffects
{
    private const string MvcBody = "Microsoft.AspNetCore.Mvc.FromBodyAttribute";

    private static readonly string[] Sources =
    [
        WellKnown.FromPath, WellKnown.FromQuery, WellKnown.FromHeader, WellKnown.FromCookie, WellKnown.FromBody, WellKnown.FromForm,
        WellKnown.FromContext, WellKnown.FromAuthorizer, WellKnown.FromStageVariable, WellKnown.FromServices, WellKnown.AsParameters,
    ];

    public static NoEffect? Check(ISymbol symbol, ITypeSymbol value, AttributeData attribute, INamedTypeSymbol type)
    {
        if (symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
        {
            if (!EffectRules.IsOperation(method))
            {
                return EffectRules.IsAnyOf(type, Sources) && !EffectRules.IsFilter(method)
                    ? new(null, $"'{method.Name}' is not an operation. Give it an HTTP attribute such as [HttpGet(\"/\")].")
                    : null;
            }

            if (type.Is(WellKnown.TenantId) && method.ContainingType.TypeKind == TypeKind.Interface)
            {
                return new(null, $"no function answers '{method.Name}'. Remove the attribute.");
            }

            if (type.Is(WellKnown.PageToken) && !EffectRules.IsAction(method))
            {
                return new(null, $"'{method.Name}' does not read the items of a table. Remove the attribute.");
            }

            if (type.Is(MvcBody) && attribute.Sets("EmptyBodyBehavior"))
            {
                return new("EmptyBodyBehavior", "the parameter's type says whether a body is needed. Make it nullable, or give it a default.");
            }
        }

        if (!type.Is(WellKnown.FromBody))
        {
            return null;
        }

        var isRaw = attribute.NamedArgument<bool>("Raw") || value.Is("System.IO.Stream");
        return isRaw && attribute.Argument<string>(0) is not null
            ? new(null, "a raw body has no members. Remove the name, or Raw.")
            : value.Is("System.IO.Stream") && attribute.Sets("Raw") && !attribute.NamedArgument<bool>("Raw") ? new("Raw", "a Stream is always raw. Remove it.")
            : null;
    }
}

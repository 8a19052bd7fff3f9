using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>Determines how the project's <c>[LambdaSerializer]</c> writes JSON.</summary>
internal static class UpstreamJson
{
    /// <summary>
    /// Returns the style of the nearest attribute. A serializer that is not known is treated as the default one, and a finding reports it.
    /// </summary>
    public static JsonStyle Style(IMethodSymbol method)
    {
        var style = Serializer(method) is { } type && type.SelfAndBases().Any(t => t.Is(UpstreamNames.CamelCaseSerializer))
            ? JsonStyle.LambdaCamelCase
            : JsonStyle.Lambda;
        return IsCompatible(method) ? style.AsAmazon() : style;
    }

    /// <summary>The value of the member of <c>JsonCompatibility</c>.</summary>
    public const int Amazon = 1;

    /// <summary>Returns true if the API keeps the JSON of Amazon's serializers.</summary>
    public static bool IsCompatible(IMethodSymbol method) =>
        method.ContainingAssembly.Attribute(WellKnown.JsonSettings)?.NamedArgument("Compatibility", 0) == Amazon;

    /// <summary>Returns the class that the method or its assembly names, or null if neither does.</summary>
    public static INamedTypeSymbol? Serializer(IMethodSymbol method) => Attribute(method)?.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol;

    public static AttributeData? Attribute(IMethodSymbol method) =>
        method.Attribute(UpstreamNames.Serializer) ?? method.ContainingAssembly.Attribute(UpstreamNames.Serializer);

    /// <summary>Returns true for the two serializers whose JSON generated code can write.</summary>
    public static bool IsKnown(INamedTypeSymbol serializer) =>
        serializer.Is(UpstreamNames.DefaultSerializer) || serializer.Is(UpstreamNames.CamelCaseSerializer);
}

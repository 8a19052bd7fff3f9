using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>How the project's <c>[LambdaSerializer]</c> writes JSON.</summary>
internal static class UpstreamJson
{
    /// <summary>The nearest attribute counts. One that is not known is taken for the default: a diagnostic says so.</summary>
    public static JsonStyle Style(IMethodSymbol method) =>
        Serializer(method) is { } type && type.SelfAndBases().Any(t => t.Is(UpstreamNames.CamelCaseSerializer)) ? JsonStyle.LambdaCamelCase : JsonStyle.Lambda;

    /// <summary>The class that the method or its assembly names; null where neither does.</summary>
    public static INamedTypeSymbol? Serializer(IMethodSymbol method) => Attribute(method)?.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol;

    public static AttributeData? Attribute(IMethodSymbol method) =>
        method.Attribute(UpstreamNames.Serializer) ?? method.ContainingAssembly.Attribute(UpstreamNames.Serializer);

    /// <summary>True for the two that generated code writes like.</summary>
    public static bool IsKnown(INamedTypeSymbol serializer) => serializer.Is(UpstreamNames.DefaultSerializer) || serializer.Is(UpstreamNames.CamelCaseSerializer);
}

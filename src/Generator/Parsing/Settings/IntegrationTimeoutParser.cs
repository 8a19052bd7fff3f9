using Microsoft.CodeAnalysis;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[IntegrationTimeout]</c> and the timeout of an HTTP backend.</summary>
internal static class IntegrationTimeoutParser
{
    /// <summary>Returns the timeout of the assembly in milliseconds, or null if it has none or an invalid one.</summary>
    public static int? Parse(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation) =>
        assembly.Attribute(WellKnown.IntegrationTimeout) is { } attribute ? Parse(attribute, bag, cancellation) : null;

    /// <summary>
    /// Returns the timeout of the method or, if it has none, of its type, in milliseconds. Returns null if the timeout of the assembly applies.
    /// </summary>
    public static int? ParseOwn(IMethodSymbol method, INamedTypeSymbol owner, DiagnosticBag bag, CancellationToken cancellation) =>
        Find(method) is { } attribute ? Parse(attribute, bag, cancellation) : BackendTimeout(owner) ?? OfType(owner, bag, cancellation);

    /// <summary>Returns the location of the timeout that <see cref="ParseOwn"/> reads, or null if there is none.</summary>
    public static Location? Place(IMethodSymbol method, INamedTypeSymbol owner, CancellationToken cancellation) =>
        Find(method)?.ArgumentPlace(0, cancellation)
        ?? (BackendTimeout(owner) is null ? null : Backend(owner)!.NamedPlace("Timeout", cancellation))
        ?? owner.Nearest(Find)?.ArgumentPlace(0, cancellation);

    private static int? OfType(INamedTypeSymbol owner, DiagnosticBag bag, CancellationToken cancellation) =>
        owner.Nearest(Find) is { } attribute ? Parse(attribute, bag, cancellation) : null;

    private static AttributeData? Find(ISymbol symbol) => symbol.Attribute(WellKnown.IntegrationTimeout);

    private static AttributeData? Backend(INamedTypeSymbol type) => type.Attribute(WellKnown.HttpBackend);

    // BackendParser checks the number.
    private static int? BackendTimeout(INamedTypeSymbol type) => Backend(type)?.NamedArgument("Timeout", 0) is { } timeout and not 0 ? timeout : null;

    private static int? Parse(AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        var milliseconds = attribute.Argument<int>(0);
        var isValid = ApiGatewayLimits.IsTimeout(milliseconds, mayBeRaised: true);
        new SettingScope(attribute, bag, cancellation).CheckArgument(
            0, "The integration timeout", milliseconds.Invariant(), isValid,
            "API Gateway waits 50 to 300,000 milliseconds. Give a number between them, in milliseconds.");
        return isValid ? milliseconds : null;
    }
}

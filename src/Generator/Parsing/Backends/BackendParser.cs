using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Checks an interface with <c>[HttpBackend]</c> once, independent of its operations.</summary>
internal static class BackendParser
{
    public static EquatableArray<DiagnosticInfo> Parse(Declaration declaration, CancellationToken cancellation)
    {
        var attribute = declaration.Attribute;
        var bag = new DiagnosticBag();
        if (BackendUri.Problem(attribute.Argument<string>(0) ?? "") is { } problem)
        {
            bag.Add(BackendRules.InvalidBackend, attribute.ArgumentPlace(0, cancellation), problem);
        }

        if (attribute.NamedArgument("Timeout", 0) is not 0 and var timeout && !ApiGatewayLimits.IsTimeout(timeout, mayBeRaised: true))
        {
            bag.Add(
                BackendRules.InvalidBackend, attribute.NamedPlace("Timeout", cancellation),
                "API Gateway waits 50 to 300,000 milliseconds for a backend. Set Timeout to a number between them.");
        }

        return bag.ToEquatableArray();
    }
}

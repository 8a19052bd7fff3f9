using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Parsing;

/// <summary>HTTP custom integrations come later; until then their interface says so.</summary>
internal static class HttpBackendParser
{
    public static EquatableArray<DiagnosticInfo> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        bag.Add(
            ParameterRules.NotSupportedYet, context.Attributes[0].Place(cancellation),
            "[HttpBackend]", "Write a method in a class with [LambdaFunction] that calls the backend.");
        return bag.ToEquatableArray();
    }
}

using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Finds what the attributes set and a Terraform module cannot have.</summary>
internal static class TerraformGaps
{
    public static IEnumerable<DiagnosticInfo> OfFunction(ISymbol type, CancellationToken cancellation) => Deployment(type, cancellation);

    public static IEnumerable<DiagnosticInfo> OfAssembly(ISymbol assembly, CancellationToken cancellation)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass.Is(WellKnown.CustomDomain) && attribute.NamedArgument<string>("EndpointAccessMode") is not null)
            {
                yield return Gap(
                    attribute, "EndpointAccessMode", "the EndpointAccessMode of a custom domain",
                    "The provider's resource has no such argument, so remove it, with a SecurityPolicy that needs none.", cancellation);
            }

            if (attribute.AttributeClass.Is(WellKnown.StackOutput) && attribute.NamedArgument<string>("Export") is not null)
            {
                yield return Gap(
                    attribute, "Export", "the export of an output",
                    "Remove Export, and let the root module give the output of this module to those that need it.", cancellation);
            }

            if (attribute.AttributeClass.Is(WellKnown.StackParameter)
                && attribute.NamedArgument<string>("AllowedPattern") is { } pattern && Re2Syntax.Unknown(pattern) is { } construct)
            {
                yield return Gap(
                    attribute, "AllowedPattern", "an AllowedPattern with '" + construct + "'",
                    "The regular expressions of Terraform (RE2) do not know it. Write the pattern without it.", cancellation);
            }
        }

        foreach (var finding in Deployment(assembly, cancellation))
        {
            yield return finding;
        }
    }

    private static IEnumerable<DiagnosticInfo> Deployment(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol.Attribute(WellKnown.DeploymentPreference) is { } attribute)
        {
            yield return new(
                StackRules.UnknownToTerraform, attribute.Place(cancellation), "[DeploymentPreference]",
                "Terraform moves an alias to a new version at once, and does not wait for CodeDeploy. Remove the attribute.");
        }
    }

    private static DiagnosticInfo Gap(AttributeData attribute, string property, string what, string cure, CancellationToken cancellation) =>
        new(StackRules.UnknownToTerraform, attribute.NamedPlace(property, cancellation), what, cure);
}

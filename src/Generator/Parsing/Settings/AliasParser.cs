using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses what makes versions of a function: its alias, provisioned concurrency and gradual deployment.</summary>
internal static class AliasParser
{
    private const string Instances = "Use a number of instances.";
    private const string OnlySam =
        "a template without SAM's macro publishes no version of changed code. Remove <SluiceTemplate>CloudFormation</SluiceTemplate>, or ";

    /// <summary>Returns the alias, or null if nothing needs one.</summary>
    public static AliasModel? Parse(
        INamedTypeSymbol type, AttributeData attribute, SettingModel<bool> snapStart, SettingReader reader, DiagnosticBag bag,
        CancellationToken cancellation)
    {
        var scope = new SettingScope(attribute, bag, cancellation);
        var (name, concurrency) = (attribute.NamedArgument<string>("Alias"), attribute.NamedArgument("ProvisionedConcurrency", 0));
        var reserved = attribute.NamedArgument("ReservedConcurrency", -1);
        scope.Check("Alias", "'" + name + "'", name is null || IsName(name), "Use 1 to 128 letters, digits, '-' and '_', and not only digits.");
        scope.Check("ProvisionedConcurrency", concurrency.Invariant(), concurrency >= 0, Instances);
        var provisioned = reader.Number("ProvisionedConcurrency", concurrency, number => number >= 0, Instances);
        var isProvisioned = concurrency > 0 || provisioned.Parameter is not null;
        if (isProvisioned)
        {
            scope.Check(
                "ProvisionedConcurrency", concurrency.Invariant(), reserved < 0 || concurrency <= reserved || reader.Has("ReservedConcurrency"),
                "The function has a ReservedConcurrency of " + reserved.Invariant() + ". Lambda allows at most that number.");

            // Source: AWS Lambda Developer Guide, "Improving startup performance with Lambda SnapStart", supported features and limitations.
            scope.Check(
                "ProvisionedConcurrency", concurrency.Invariant(), snapStart.Is(false),
                "Lambda does not allow it together with SnapStart. Remove one of the two.");
            if (type.Attribute(WellKnown.TenantIsolation) is not null)
            {
                bag.Add(
                    FunctionRules.ExcludedByTenants, attribute.NamedPlace("ProvisionedConcurrency", cancellation), "ProvisionedConcurrency",
                    "Remove ProvisionedConcurrency, or [TenantIsolation].");
            }
        }

        var deployment = DeploymentPreferenceParser.Parse(type, bag, cancellation);
        return name is null && !isProvisioned && snapStart.Is(false) && deployment is null ? null : new()
        {
            Name = name ?? AliasModel.DefaultName,
            ProvisionedConcurrency = isProvisioned ? provisioned : null,
            Deployment = deployment,
        };
    }

    /// <summary>Returns the findings that apply if the template does not use SAM, because nothing publishes versions then.</summary>
    public static IEnumerable<DiagnosticInfo> WithoutSam(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellation)
    {
        foreach (var setting in new[] { "SnapStart", "Alias", "ProvisionedConcurrency" })
        {
            var isParameter = SettingReader.Names(attribute, setting);
            if (isParameter || attribute.NamedArguments.Any(a => a.Key == setting && a.Value.Value is true or string or > 0))
            {
                var place = attribute.NamedPlace(isParameter ? "Parameters" : setting, cancellation);
                yield return new(SettingRules.SettingWithoutEffect, place, setting, OnlySam + setting + ".");
            }
        }

        foreach (var finding in WithoutSam((ISymbol)type, cancellation))
        {
            yield return finding;
        }
    }

    /// <summary>The same for the attribute of a symbol that prescribes gradual deployments.</summary>
    public static IEnumerable<DiagnosticInfo> WithoutSam(ISymbol symbol, CancellationToken cancellation) =>
        symbol.Attribute(WellKnown.DeploymentPreference) is { } deployment
            ? [new(SettingRules.SettingWithoutEffect, deployment.Place(cancellation), "[DeploymentPreference]", OnlySam + "the attribute.")]
            : [];

    // Source: "Name" of AWS::Lambda::Alias.
    private static bool IsName(string name) =>
        name.Length is > 0 and <= 128 && !name.All(c => c is >= '0' and <= '9')
        && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_');
}

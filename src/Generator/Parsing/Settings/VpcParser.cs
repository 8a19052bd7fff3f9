using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[Vpc]</c> of a function's class.</summary>
internal static class VpcParser
{
    /// <summary>Returns the function with the VPC of its class.</summary>
    public static DeclaredFunction Parse(DeclaredFunction function, INamedTypeSymbol type, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (type.Attribute(WellKnown.Vpc) is not { } attribute)
        {
            return function;
        }

        var reader = new SettingReader(attribute, type.ContainingAssembly, bag, cancellation);
        var subnets = reader.List("Subnets", attribute.Texts("Subnets"), _ => true, "");
        var groups = reader.List("SecurityGroups", attribute.Texts("SecurityGroups"), _ => true, "");
        if (IsMissing(subnets) || IsMissing(groups))
        {
            bag.Add(
                SettingRules.RefusedSetting, attribute.Place(cancellation), "[Vpc]", "without subnets or security groups",
                "Lambda needs at least one of each.");
        }

        var enabled = reader.Switch("Enabled", attribute.NamedArgument("Enabled", true));
        reader.Finish();
        return function with { IsInVpc = enabled, Subnets = subnets, SecurityGroups = groups };
    }

    private static bool IsMissing(SettingModel<EquatableArray<string>> list) => list.Parameter is null && list.Value.Count == 0;
}

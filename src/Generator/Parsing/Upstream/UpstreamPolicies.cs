using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>Parses the policies of a function: names separated by commas. <c>@Name</c> refers to another part of the template.</summary>
internal static class UpstreamPolicies
{
    public static EquatableArray<string> Parse(Declaration declaration, DiagnosticBag bag, CancellationToken cancellation)
    {
        var attribute = declaration.Attribute;
        var policies = new List<string>();
        foreach (var policy in (attribute.NamedArgument<string>("Policies") ?? "").Split(',').Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            if (!policy.StartsWith("@", StringComparison.Ordinal))
            {
                policies.Add(policy);
                continue;
            }

            var name = policy.Substring(1);
            if (!IsParameter(declaration.Compilation.Assembly, name))
            {
                bag.Add(
                    UpstreamRules.InvalidResource, attribute.NamedPlace("Policies", cancellation), "Policies", policy,
                    "refers to something that is not in the generated template. "
                    + $"Name the policy or its ARN, or pass the ARN with [assembly: Sluice.StackParameter(\"{name}\")].");
            }

            policies.Add("${" + name + "}");
        }

        return policies.ToEquatableArray();
    }

    private static bool IsParameter(IAssemblySymbol assembly, string name) =>
        assembly.GetAttributes().Any(a => a.AttributeClass.Is(WellKnown.StackParameter) && a.Argument<string>(0) == name);
}

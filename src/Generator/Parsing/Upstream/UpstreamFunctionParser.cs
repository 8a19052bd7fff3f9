using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>Parses a method with Amazon's <c>[LambdaFunction]</c> and <c>[RestApi]</c> into a function.</summary>
internal static class UpstreamFunctionParser
{
    /// <summary>Returns the function, or null if the method is not part of a REST API.</summary>
    public static Parsed<DeclaredFunction>? Parse(Declaration declaration, CancellationToken cancellation)
    {
        var attribute = declaration.Attribute;
        if (declaration.Symbol is not IMethodSymbol { ContainingType: { } owner } method || method.Attribute(UpstreamNames.RestApi) is null)
        {
            return null;
        }

        var bag = new DiagnosticBag();
        if (FunctionShape.Problem(owner, declaration.Compilation.Assembly) is var (rule, reason))
        {
            bag.Add(rule, owner.SourceLocation(), owner.Name, reason);
        }

        var model = new DeclaredFunction
        {
            ShortName = UpstreamIds.Resource(method),
            TypeName = UpstreamIds.Function(method),
        };

        // Sluice's attributes on the class apply as well.
        model = FunctionSettingsParser.Parse(model, owner, attribute, bag, cancellation) with
        {
            // These are the defaults of Amazon.Lambda.Annotations.
            MemorySize = FunctionParser.CheckMemory(Number(attribute, "MemorySize", 512), attribute, bag, cancellation),
            Timeout = FunctionParser.CheckTimeout(Number(attribute, "Timeout", 30), attribute, bag, cancellation),
            Policies = UpstreamPolicies.Parse(declaration, bag, cancellation),
        };
        CheckResourceName(attribute, bag, cancellation);
        CheckLost(method, attribute, bag, cancellation);
        return new(bag.HasErrors ? null : model, method.SourceLocation(), bag.ToEquatableArray())
        {
            References = TextReferences.Function(owner, cancellation),
            SettingPlace = owner.Attribute(WellKnown.AsyncInvocation)?.Place(cancellation),
            FindingsOfTerraform = TerraformGaps.OfFunction(owner, cancellation).ToEquatableArray(),
            FindingsWithoutSam = AliasParser.WithoutSam((ISymbol)owner, cancellation).ToEquatableArray(),
        };
    }

    private static void CheckLost(IMethodSymbol method, AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (attribute.NamedArguments.Any(a => a is { Key: "PackageType", Value.Value: 1 }))
        {
            bag.Add(UpstreamRules.SettingLost, attribute.NamedPlace("PackageType", cancellation), "PackageType", "the template deploys a zip. Remove it.");
        }

        if (attribute.NamedArgument<string>("Role") is { Length: > 0 })
        {
            bag.Add(
                UpstreamRules.SettingLost, attribute.NamedPlace("Role", cancellation), "Role",
                "the template creates a role with the permissions that [Allow] and Policies name. Use those.");
        }

        foreach (var setting in new[] { "Method", "Template" })
        {
            if (method.Attribute(UpstreamNames.RestApi) is { } api && api.NamedArguments.Any(a => a.Key == setting))
            {
                bag.Add(
                    UpstreamRules.SettingLost, api.NamedPlace(setting, cancellation), setting,
                    "the arguments of [RestApi]'s constructor set it. Write it there.");
            }
        }

        if (UpstreamJson.Serializer(method) is { TypeKind: not TypeKind.Error } serializer && !UpstreamJson.IsKnown(serializer))
        {
            bag.Add(
                UpstreamRules.SettingLost, UpstreamJson.Attribute(method)!.Place(cancellation), serializer.Name,
                "generated code writes JSON as DefaultLambdaJsonSerializer does. Declare differences with attributes of System.Text.Json on the types.");
        }
    }

    private static int Number(AttributeData attribute, string name, int fallback) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value switch
        {
            uint value => value > int.MaxValue ? int.MaxValue : (int)value,
            int value => value,
            _ => fallback,
        };

    private static void CheckResourceName(AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        foreach (var setting in new[] { "ResourceName", "Name" })
        {
            if (attribute.NamedArgument<string>(setting) is { Length: > 0 } name && !UpstreamIds.IsResourceName(name))
            {
                bag.Add(
                    UpstreamRules.InvalidResource, attribute.NamedPlace(setting, cancellation), setting, name,
                    "is not a valid name of a CloudFormation resource. Use letters A-Z and digits only.");
            }
        }
    }
}

using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Parsing.Effects;

/// <summary>Checks whether attributes of classes and interfaces have an effect.</summary>
internal static class TypeEffects
{
    public static readonly NoEffect BesideAnonymous = new(null, "[AllowAnonymous] at the same place lets everybody in. Remove one of the two.");

    private static readonly string[] OfFunctions =
    [
        WellKnown.Allow, WellKnown.Vpc, WellKnown.EnvironmentVariable, WellKnown.TenantIsolation,
        WellKnown.ResourceTag, WellKnown.AsyncInvocation, WellKnown.DeploymentPreference, WellKnown.FunctionAlarms,
    ];

    private static readonly string[] OfOperations =
    [
        WellKnown.Authorize, WellKnown.AllowAnonymous, WellKnown.RequireApiKey, WellKnown.Cors, WellKnown.DisableCors, WellKnown.HttpBackend,
        WellKnown.IntegrationTimeout, WellKnown.Proxy,
        WellKnown.Filter, WellKnown.Throws, WellKnown.ThrowsMapped,
    ];

    private static readonly string[] OfBackends = [WellKnown.MapStatus, WellKnown.PassHeader, WellKnown.SendHeader, WellKnown.SendQuery];

    private static readonly string[] OfResults = [WellKnown.HttpResult, WellKnown.HttpResultOfValue, WellKnown.HttpProblem];

    private static readonly (string Name, string Instead)[] Foreign =
    [
        ("Microsoft.AspNetCore.Authorization.AuthorizeAttribute", "[Sluice.Authorize(\"…\")]"),
        ("Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute", "[Sluice.AllowAnonymous]"),
        ("Microsoft.AspNetCore.Cors.EnableCorsAttribute", "[Sluice.Cors(\"…\")]"),
        ("Microsoft.AspNetCore.Cors.DisableCorsAttribute", "[Sluice.DisableCors]"),
        ("Microsoft.AspNetCore.Mvc.ConsumesAttribute", "[FromBody(Raw = true, ContentType = \"…\")]"),
        ("Microsoft.AspNetCore.Mvc.ProducesAttribute", "[Sluice.Produces(\"…\")]"),
        ("Microsoft.AspNetCore.Mvc.ProducesResponseTypeAttribute", "[Returns], [Throws<T>] or a result such as Results<Ok<T>, NotFound>"),
    ];

    public static NoEffect? Check(INamedTypeSymbol owner, AttributeData attribute, INamedTypeSymbol type)
    {
        if (OfAspNetCore(type) is { } foreign)
        {
            return EffectRules.HasOperations(owner) ? foreign : null;
        }

        return EffectRules.IsAnyOf(type, OfFunctions) && !IsFunction(owner)
            ? new(null, $"'{owner.Name}' is not a Lambda function. Give it [LambdaFunction], or remove the attribute.")
            : AssemblyEffects.NoThreshold(attribute, type) is { } alarms ? alarms
            : EffectRules.IsAnyOf(type, OfOperations) && !EffectRules.HasOperations(owner) && owner is not { TypeKind: TypeKind.Class, IsAbstract: true }
                ? new(null, $"'{owner.Name}' has no operation of its own. Put the attribute on the type that has the operations, "
                    + "or make a class abstract from which functions derive.")
            : (type.Is(WellKnown.HttpBackend) || EffectRules.IsAnyOf(type, OfBackends)) && EffectRules.HasOperations(owner)
                && !owner.GetMembers().OfType<IMethodSymbol>().Any(EffectRules.IsForwarded)
                ? new(null, $"every operation of '{owner.Name}' is answered by a [Mock] or an AWS action. Remove the attribute.")
            : type.Is(WellKnown.Authorize) && owner.Attribute(WellKnown.AllowAnonymous) is not null ? BesideAnonymous
            : EffectRules.IsAnyOf(type, OfBackends) && owner.Attribute(WellKnown.HttpBackend) is null
                ? new(null, $"'{owner.Name}' has no HTTP backend. Give it [HttpBackend(\"https://…\")], or remove the attribute.")
            : type.Is(WellKnown.ResultStatus) && !owner.SelfAndBases().Any(b => EffectRules.IsAnyOf(b.OriginalDefinition, OfResults))
                ? new(null, $"'{owner.Name}' is not a result. Derive it from HttpResult, HttpResult<T> or HttpProblem.")
            : null;
    }

    /// <summary>
    /// Returns the reason why an attribute of ASP.NET Core has no effect, or null for another attribute. Without it, a missing authorization would go
    /// unnoticed.
    /// </summary>
    public static NoEffect? OfAspNetCore(INamedTypeSymbol type)
    {
        for (var i = 0; i < Foreign.Length; i++)
        {
            if (type.Is(Foreign[i].Name))
            {
                return new(null, $"it belongs to ASP.NET Core, which does not run here. Use {Foreign[i].Instead}.");
            }
        }

        return null;
    }

    private static bool IsFunction(INamedTypeSymbol type) =>
        type.Attribute(WellKnown.LambdaFunction) is not null || type.GetMembers().Any(m => m.Attribute(UpstreamNames.LambdaFunction) is not null);
}

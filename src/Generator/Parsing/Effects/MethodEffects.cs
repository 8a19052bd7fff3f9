using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Settings;

namespace Sluice.Generator.Parsing.Effects;

/// <summary>Checks whether attributes of methods have an effect.</summary>
internal static class MethodEffects
{
    private static readonly string[] OfBackends = [WellKnown.MapStatus, WellKnown.PassHeader, WellKnown.SendHeader, WellKnown.SendQuery];

    private static readonly string[] OfCode = [WellKnown.Throws, WellKnown.ThrowsMapped, WellKnown.Async, WellKnown.Filter, WellKnown.Proxy];

    private static readonly string[] OfOperations =
    [
        .. OfBackends, .. OfCode, WellKnown.Returns, WellKnown.Produces, WellKnown.Problems, WellKnown.Throttle, WellKnown.Cache, WellKnown.Mock,
        WellKnown.Forward, WellKnown.AnswerHeader,
        WellKnown.RequestTemplate, WellKnown.ResponseTemplate, WellKnown.Authorize, WellKnown.AllowAnonymous, WellKnown.RequireApiKey, WellKnown.Cors,
        WellKnown.DisableCors, WellKnown.IntegrationTimeout,
    ];

    public static NoEffect? Check(IMethodSymbol method, AttributeData attribute, INamedTypeSymbol type)
    {
        var isAction = type.BaseType.Is(WellKnown.AwsAction);
        if (type.Is(WellKnown.Allow) && !(EffectRules.IsCall(method) && EffectRules.IsOperation(method)))
        {
            return new(null, $"'{method.Name}' is not an operation with [AwsCall]. A function gets it at its class, and every other action brings its own.");
        }

        if (!EffectRules.IsOperation(method))
        {
            // [Problems] on a filter's method names the statuses with which it may answer.
            return isAction || (EffectRules.IsAnyOf(type, OfOperations) && !(type.Is(WellKnown.Problems) && EffectRules.IsFilter(method)))
                ? new(null, InheritedOperations.OverridesOperation(method)
                    ? $"the operation is that of the method that '{method.Name}' overrides, with the attributes that stand there. "
                        + "Put the attribute there, or give the override an HTTP attribute of its own."
                    : $"'{method.Name}' is not an operation. Give it an HTTP attribute such as [HttpGet(\"/\")].") : null;
        }

        if (TypeEffects.OfAspNetCore(type) is { } foreign)
        {
            return foreign;
        }

        if (type.Is(WellKnown.Authorize) && method.Attribute(WellKnown.AllowAnonymous) is not null)
        {
            return TypeEffects.BesideAnonymous;
        }

        var isBackend = EffectRules.IsAnyOf(type, OfBackends);
        if (method.ContainingType.TypeKind != TypeKind.Interface)
        {
            if (type.Is(WellKnown.AnswerHeader))
            {
                return ProducesParser.SendsBytes(method, method.ContainingType) ? null : new(
                    null, $"the code of '{method.Name}' sets headers itself. Set it in Headers of the result, or remove the attribute.");
            }

            return isAction || isBackend
                ? new(null, $"'{method.Name}' runs in a function. Put the operation into an interface, or remove the attribute.") : null;
        }

        if (EffectRules.IsAnyOf(type, OfCode))
        {
            return new(
                null, "API Gateway answers an operation of an interface without code. Put it into a class with [LambdaFunction], or remove the attribute.");
        }

        var isMock = method.Attribute(WellKnown.Mock) is not null;
        if (isBackend && !EffectRules.IsForwarded(method) && !EffectRules.IsCall(method))
        {
            return new(null, $"'{method.Name}' is not answered by an HTTP backend. Remove the attribute.");
        }

        if (type.Is(WellKnown.Mock) && attribute.Sets("MediaType") && string.IsNullOrEmpty(attribute.Argument<string>(0))
            && method.Attribute(WellKnown.ResponseTemplate) is null)
        {
            return new("MediaType", "the response has no body, so it has no media type. Give the [Mock] a body, or remove MediaType.");
        }

        return type.Is(WellKnown.IntegrationTimeout) && isMock
            ? new(null, "API Gateway answers a [Mock] itself and waits for nobody. Remove one of the two.")
            : type.Is(WellKnown.AnswerHeader) && !isMock
            ? new(null, $"only the response of a [Mock] has constant headers. Remove the attribute, or give '{method.Name}' a [Mock].")
            : type.Is(WellKnown.PassHeader) && method.Attribute(WellKnown.Forward)?.NamedArgument<bool>("Proxy") == true
                ? new(null, "a proxy passes on every header of the backend. Remove the attribute, or Proxy = true.")
            : null;
    }
}

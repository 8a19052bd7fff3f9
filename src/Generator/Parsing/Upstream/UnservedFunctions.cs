using Microsoft.CodeAnalysis;
using Sluice.Generator.Analyzers.Upstream;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>Functions of Amazon.Lambda.Annotations that clients call, but not through this REST API. Those of queues and the like are nobody's business here.</summary>
internal static class UnservedFunctions
{
    private static readonly (string Attribute, string Why)[] Known =
    [
        (UpstreamNames.Gateway + "HttpApiAttribute", "[HttpApi] asks for an HTTP API, which has no mapping templates. Use [RestApi(LambdaHttpMethod.Get, \"/…\")], or keep it with Amazon.Lambda.Annotations."),
        (UpstreamNames.Gateway + "HttpApiAuthorizerAttribute", "it is an authorizer of an HTTP API. For this one write a method with [TokenAuthorizer] or [RequestAuthorizer] in a class of its own."),
        (UpstreamNames.Gateway + "RestApiAuthorizerAttribute", "an authorizer is a class of its own here. Write a method with [TokenAuthorizer] or [RequestAuthorizer] that returns an AuthorizerResult."),
        (UpstreamNames.Gateway + "FunctionUrlAttribute", "[FunctionUrl] goes around the API. Use [RestApi(LambdaHttpMethod.Get, \"/…\")], or keep it with Amazon.Lambda.Annotations."),
    ];

    public static EquatableArray<DiagnosticInfo> Check(ISymbol symbol, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        foreach (var (name, why) in Known)
        {
            if (symbol.Attribute(UpstreamNames.RestApi) is null && symbol.Attribute(name) is { } attribute)
            {
                bag.Add(NotServedAnalyzer.Rule, attribute.Place(cancellation), symbol.Name, why);
            }
        }

        return bag.ToEquatableArray();
    }
}

using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>
/// Finds functions of Amazon.Lambda.Annotations that are not part of this REST API. The deploy files do not contain them, so each gets a warning at
/// the attribute that says what calls it.
/// </summary>
internal static class UnservedFunctions
{
    private const string Keep = "Keep it with Amazon.Lambda.Annotations in a project of its own, or suppress this warning.";
    private const string OnlyHttp = "and the functions of an API are called over HTTP only. " + Keep;

    private static readonly (string Attribute, string Why)[] Known =
    [
        (UpstreamNames.Gateway + "HttpApiAttribute", "[HttpApi] asks for an HTTP API, which has no mapping templates. "
            + "Use [RestApi(LambdaHttpMethod.Get, \"/…\")], or keep it with Amazon.Lambda.Annotations."),
        (UpstreamNames.Gateway + "HttpApiAuthorizerAttribute", "it is an authorizer of an HTTP API. "
            + "For this REST API, write a method with [TokenAuthorizer] or [RequestAuthorizer] in a class of its own."),
        (UpstreamNames.Gateway + "RestApiAuthorizerAttribute", "Sluice needs an authorizer in a class of its own. "
            + "Write a method with [TokenAuthorizer] or [RequestAuthorizer] that returns an AuthorizerResult."),
        (UpstreamNames.Gateway + "FunctionUrlAttribute", "[FunctionUrl] gives the function a URL that does not belong to the API. "
            + "Use [RestApi(LambdaHttpMethod.Get, \"/…\")], or keep it with Amazon.Lambda.Annotations."),
        (UpstreamNames.Root + "ALB.ALBApiAttribute", "[ALBApi] asks for a load balancer. "
            + "Use [RestApi(LambdaHttpMethod.Get, \"/…\")], or keep it with Amazon.Lambda.Annotations."),
        (UpstreamNames.Root + "SQS.SQSEventAttribute", "it is called by a queue, " + OnlyHttp),
        (UpstreamNames.Root + "SNS.SNSEventAttribute", "it is called by a topic, " + OnlyHttp),
        (UpstreamNames.Root + "S3.S3EventAttribute", "it is called by a bucket, " + OnlyHttp),
        (UpstreamNames.Root + "DynamoDB.DynamoDBEventAttribute", "it is called by a table's stream, " + OnlyHttp),
        (UpstreamNames.Root + "Schedule.ScheduleEventAttribute", "it is called by a schedule, " + OnlyHttp),
        (UpstreamNames.Root + "DurableExecutionAttribute", "it is a durable function, which an API cannot wait for. " + Keep),
    ];

    /// <summary>
    /// Returns the finding about one attribute of a method, or null if the attribute has no such meaning or the function is served.
    /// </summary>
    public static DiagnosticInfo? Check(Declaration declaration, CancellationToken cancellation)
    {
        var attribute = declaration.Attribute;
        if (declaration.Symbol is not IMethodSymbol method || !IsOfAnnotations(attribute.AttributeClass)
            || attribute.AttributeClass.Is(UpstreamNames.RestApi) || Why(method, attribute) is not { } why)
        {
            return null;
        }

        return new(UpstreamRules.NotServed, attribute.Place(cancellation), method.Name, why);
    }

    private static string? Why(IMethodSymbol method, AttributeData attribute)
    {
        if (attribute.AttributeClass.Is(UpstreamNames.LambdaFunction))
        {
            return method.GetAttributes().All(a => !IsOfAnnotations(a.AttributeClass) || a.AttributeClass.Is(UpstreamNames.LambdaFunction))
                ? "no attribute says what calls it. Add [RestApi(LambdaHttpMethod.Get, \"/…\")] to make it part of the API, "
                    + "or keep it with Amazon.Lambda.Annotations in a project of its own."
                : null;
        }

        var name = attribute.AttributeClass!.Name.Replace("Attribute", "");
        if (method.Attribute(UpstreamNames.RestApi) is not null)
        {
            return $"it already has [RestApi], so [{name}] has no effect. Remove it, or give it a method of its own.";
        }

        return Known.FirstOrDefault(known => attribute.AttributeClass.Is(known.Attribute)).Why ?? $"[{name}] is not supported by a REST API. {Keep}";
    }

    private static bool IsOfAnnotations(INamedTypeSymbol? attribute) =>
        attribute?.ContainingNamespace.ToDisplayString() is { } space && (space + ".").StartsWith(UpstreamNames.Root, StringComparison.Ordinal);
}

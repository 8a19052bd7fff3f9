using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>
/// Functions of Amazon.Lambda.Annotations that are not part of this REST API. The deploy files lack them, so each has a warning
/// at the attribute that says what calls it.
/// </summary>
internal static class UnservedFunctions
{
    private const string Keep = "Keep it with Amazon.Lambda.Annotations in a project of its own, or suppress this warning.";
    private const string OnlyHttp = "and an API calls its functions over HTTP only. " + Keep;

    private static readonly (string Attribute, string Why)[] Known =
    [
        (UpstreamNames.Gateway + "HttpApiAttribute", "[HttpApi] asks for an HTTP API, which has no mapping templates. Use [RestApi(LambdaHttpMethod.Get, \"/…\")], or keep it with Amazon.Lambda.Annotations."),
        (UpstreamNames.Gateway + "HttpApiAuthorizerAttribute", "it is an authorizer of an HTTP API. For this one write a method with [TokenAuthorizer] or [RequestAuthorizer] in a class of its own."),
        (UpstreamNames.Gateway + "RestApiAuthorizerAttribute", "an authorizer is a class of its own here. Write a method with [TokenAuthorizer] or [RequestAuthorizer] that returns an AuthorizerResult."),
        (UpstreamNames.Gateway + "FunctionUrlAttribute", "[FunctionUrl] goes around the API. Use [RestApi(LambdaHttpMethod.Get, \"/…\")], or keep it with Amazon.Lambda.Annotations."),
        (UpstreamNames.Root + "ALB.ALBApiAttribute", "[ALBApi] asks for a load balancer. Use [RestApi(LambdaHttpMethod.Get, \"/…\")], or keep it with Amazon.Lambda.Annotations."),
        (UpstreamNames.Root + "SQS.SQSEventAttribute", "it is called by a queue, " + OnlyHttp),
        (UpstreamNames.Root + "SNS.SNSEventAttribute", "it is called by a topic, " + OnlyHttp),
        (UpstreamNames.Root + "S3.S3EventAttribute", "it is called by a bucket, " + OnlyHttp),
        (UpstreamNames.Root + "DynamoDB.DynamoDBEventAttribute", "it is called by a table's stream, " + OnlyHttp),
        (UpstreamNames.Root + "Schedule.ScheduleEventAttribute", "it is called by a schedule, " + OnlyHttp),
        (UpstreamNames.Root + "DurableExecutionAttribute", "it is a durable function, which an API cannot wait for. " + Keep),
    ];

    /// <summary>What is wrong with one attribute of a method; null where it says nothing or something that is served.</summary>
    public static DiagnosticInfo? Check(Declaration declaration, CancellationToken cancellation)
    {
        var attribute = declaration.Attribute;
        if (declaration.Symbol is not IMethodSymbol method || !IsOfAnnotations(attribute.AttributeClass) || attribute.AttributeClass.Is(UpstreamNames.RestApi) || Why(method, attribute) is not { } why)
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
                ? "nothing says what calls it. Add [RestApi(LambdaHttpMethod.Get, \"/…\")] to make it part of the API, or keep it with Amazon.Lambda.Annotations in a project of its own."
                : null;
        }

        var name = attribute.AttributeClass!.Name.Replace("Attribute", "");
        if (method.Attribute(UpstreamNames.RestApi) is not null)
        {
            return $"of its two attributes [RestApi] counts, and [{name}] has no effect. Remove it, or give it a method of its own.";
        }

        return Known.FirstOrDefault(known => attribute.AttributeClass.Is(known.Attribute)).Why ?? $"[{name}] is no part of a REST API. {Keep}";
    }

    private static bool IsOfAnnotations(INamedTypeSymbol? attribute) =>
        attribute?.ContainingNamespace.ToDisplayString() is { } space && (space + ".").StartsWith(UpstreamNames.Root, StringComparison.Ordinal);
}

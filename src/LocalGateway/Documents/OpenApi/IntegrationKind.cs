using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>The <c>type</c> of an integration, and what follows from it for the backend's address and method.</summary>
/// <param name="name">The type in upper case. It is empty if it is not a type, and null if a check cannot know it.</param>
/// <param name="isOfOthers">Whether the document is anybody's. Then another tool may fill in the address of a function.</param>
/// <param name="mayHavePlaceholders">Whether another tool may also fill in expressions.</param>
internal sealed class IntegrationKind(string? name, bool isOfOthers, bool mayHavePlaceholders)
{
    private const string NoMethod = "Enumeration value for HttpMethod must be non-empty";

    public bool IsMock => name == "MOCK";

    public bool IsFunctionProxy => name == "AWS_PROXY";

    public bool IsHttpProxy => name == "HTTP_PROXY";

    /// <summary>Whether it is known that the backend's answer does not become the response as it is.</summary>
    public bool IsOther => HasResponses && name is not "";

    /// <summary>Whether the document says how the backend's answers become responses. The answers of a proxy are responses already.</summary>
    public bool HasResponses => name is not (null or "AWS_PROXY" or "HTTP_PROXY");

    public static IntegrationKind Read(JsonPlace integration, DocumentFindings findings)
        => new(
            integration.Find("type") is { } type && findings.LeavesOut(type) ? null : findings.Read(integration, ReadName, ""),
            findings.IsOfOthers,
            findings.MayHavePlaceholders);

    /// <summary>Reads the HTTP method of the backend's request.</summary>
    public string ReadHttpMethod(JsonPlace integration)
    {
        // The message is recorded for AWS and HTTP_PROXY. It is not recorded what AWS does with an AWS_PROXY integration without a method.
        var refusal = name is null or "AWS_PROXY" ? Refusal.OnlyHere : Refusal.ByAws;
        return TextOf(integration.Find("httpMethod"), refusal) is { Length: > 0 } method
            ? method.ToUpperInvariant()
            : throw integration.Error(refusal, NoMethod);
    }

    /// <summary>Reads the address of the backend, and the kind of backend that follows from the address.</summary>
    public (IntegrationType Type, string Uri) ReadBackend(JsonPlace integration)
    {
        var refusal = name is null ? Refusal.OnlyHere : Refusal.ByAws;
        var uri = integration.Member("uri", refusal);
        return (TypeOf(uri, TextOf(uri, refusal)!), uri.Text());
    }

    // Another tool may replace an object.
    private static string? TextOf(JsonPlace? place, Refusal refusal) => place?.Text(place is { IsObject: true } ? Refusal.OnlyHere : refusal);

    private static string ReadName(JsonPlace integration)
    {
        var type = integration.Member("type", Refusal.ByAws);
        return type.Text(Refusal.ByAws).ToUpperInvariant() is ("MOCK" or "HTTP" or "HTTP_PROXY" or "AWS" or "AWS_PROXY") and var name
            ? name
            : throw type.Error(Refusal.ByAws, $"'{type.Text()}' is not an integration type; they are aws, aws_proxy, http, http_proxy and mock.");
    }

    private IntegrationType TypeOf(JsonPlace place, string uri) => name switch
    {
        "HTTP" or "HTTP_PROXY" when isOfOthers && WholePlaceholder.NameOf(uri) is { } placeholder => throw place.Error(
            $"another tool fills in this address. Give it a value with --parameter {placeholder}=VALUE.").OfPlaceholder(),
        not "MOCK" when mayHavePlaceholders && IsExpression(uri)
            => throw place.Error(UnfilledPlaceholders.StartOf(uri.Trim())).OfPlaceholder(),
        "HTTP" or "HTTP_PROXY" when !IsHttp(uri) => throw place.Error(Refusal.ByAws, "Invalid HTTP endpoint specified for URI"),
        "HTTP_PROXY" => IntegrationType.HttpProxy,
        "AWS" when isOfOthers && WholePlaceholder.NameOf(uri) is not null => IntegrationType.Lambda,
        "AWS_PROXY" when isOfOthers && WholePlaceholder.NameOf(uri) is not null => IntegrationType.LambdaProxy,
        "AWS" or "AWS_PROXY" when !uri.StartsWith("arn:", StringComparison.Ordinal) => throw place.Error(Refusal.ByAws, "Invalid ARN specified in the request"),
        "AWS" when IsFunction(uri) => IntegrationType.Lambda,
        "AWS_PROXY" when IsFunction(uri) => IntegrationType.LambdaProxy,
        "AWS" or "AWS_PROXY" when ServiceUri.Parse(uri) is null => throw place.Error(Refusal.ByAws, "AWS ARN for integration must contain path or action"),
        "AWS" => IntegrationType.Service,
        "AWS_PROXY" => throw place.Error(
            ServiceUri.Parse(uri) is { Service: "firehose" } ? Refusal.OnlyHere : Refusal.ByAws,
            "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations. Here it is Lambda functions only."),

        // This is HTTP. In a check it is also a type that is refused or unknown.
        _ => IntegrationType.Http,
    };

    private static bool IsFunction(string uri)
        => uri.Contains(":lambda:path/", StringComparison.Ordinal) && uri.Contains("/functions/", StringComparison.Ordinal);

    // API Gateway itself fills in stage variables only.
    private static bool IsExpression(string uri)
        => uri.TrimStart().StartsWith("${", StringComparison.Ordinal) && WholePlaceholder.NameOf(uri) is null
            && !StageVariables.In(uri).Any() && !uri.Contains("${AWS::", StringComparison.Ordinal);

    private static bool IsHttp(string uri)
        => uri.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

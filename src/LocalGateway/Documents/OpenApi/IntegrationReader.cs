using System.Collections.Immutable;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads <c>x-amazon-apigateway-integration</c> of one operation.</summary>
/// <param name="operation">The operation's name, for complaints about its templates.</param>
/// <param name="route">Its method and path.</param>
/// <param name="problems">Gets a line for each template that does not parse.</param>
internal sealed class IntegrationReader(string operation, string route, ICollection<string> problems)
{
    private const string VpcLink
        = "a VPC link leads into a network of AWS that this computer is not in, so this gateway does not serve it. To try the operation here, give it an address that this computer reaches, without a VPC link.";

    private const string NoMethod = "Enumeration value for HttpMethod must be non-empty";

    private static readonly KnownKeys Known = new(
        used: ["type", "uri", "httpMethod", "passthroughBehavior", "requestParameters", "requestTemplates", "responses", "contentHandling",
            "timeoutInMillis", "connectionType", "payloadFormatVersion", "responseTransferMode"],
        withoutEffectHere: ["credentials", "cacheNamespace", "cacheKeyParameters"],
        closed: true,
        notServed: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["connectionId"] = VpcLink,
            ["integrationTarget"] = VpcLink,
            ["tlsConfig"] = "this gateway checks the certificate of each backend, as API Gateway does without 'tlsConfig'. Remove it to try the operation here.",
            ["integrationSubtype"] = "only HTTP APIs have an 'integrationSubtype', and this gateway serves REST APIs. Name the service in 'uri', and write its request in 'requestTemplates'.",
        });

    private readonly TemplateReader _templates = new(operation, route, problems);

    public Integration Read(JsonPlace place)
    {
        Known.Check(place);
        RefuseOthers(place);
        var type = ReadType(place);
        var integration = new Integration
        {
            Type = type,
            Uri = type == IntegrationType.Mock ? "" : place.Member("uri").Text(),
            HttpMethod = type == IntegrationType.Mock ? "" : ReadHttpMethod(place),
            Passthrough = ReadPassthrough(place.Find("passthroughBehavior")),
            ContentHandling = ReadContentHandling(place.Find("contentHandling")),
            Timeout = ReadTimeout(place.Find("timeoutInMillis")),
            RequestTemplates = _templates.Read(place.Find("requestTemplates"), "request"),
            RequestParameters = ReadParameters(place.Find("requestParameters")),
            Responses = ReadResponses(place.Find("responses")),
        };
        return !integration.IsProxy && integration.Responses.IsEmpty
            ? throw place.Error("there is no integration response in 'responses'; every call would be answered 500. Add a 'default'.")
            : integration;
    }

    private static void RefuseOthers(JsonPlace place)
    {
        Refuse(place.Find("connectionType"), "INTERNET");
        Refuse(place.Find("payloadFormatVersion"), "1.0", "1");
        Refuse(place.Find("responseTransferMode"), "BUFFERED");
    }

    private static void Refuse(JsonPlace? place, string only, string? number = null)
    {
        if (place is { } given && !given.TextOrNumber().Equals(only, StringComparison.OrdinalIgnoreCase) && given.TextOrNumber() != number)
        {
            throw given.Error($"'{given.TextOrNumber()}' is not served by this gateway; only '{only}' is.");
        }
    }

    private static IntegrationType ReadType(JsonPlace place)
    {
        var type = place.Member("type");
        return type.Text().ToUpperInvariant() switch
        {
            "MOCK" => IntegrationType.Mock,
            "HTTP" or "HTTP_PROXY" or "AWS" or "AWS_PROXY" when ReadHttpMethod(place).Length == 0 => throw place.Error(NoMethod),
            "HTTP" or "HTTP_PROXY" when !IsHttp(place) => throw place.Member("uri").Error("Invalid HTTP endpoint specified for URI"),
            "HTTP" => IntegrationType.Http,
            "HTTP_PROXY" => IntegrationType.HttpProxy,
            "AWS" or "AWS_PROXY" when !place.Member("uri").Text().StartsWith("arn:", StringComparison.Ordinal) => throw place.Member("uri").Error("Invalid ARN specified in the request"),
            "AWS" when IsFunction(place) => IntegrationType.Lambda,
            "AWS_PROXY" when IsFunction(place) => IntegrationType.LambdaProxy,
            "AWS" when ServiceUri.Parse(place.Member("uri").Text()) is not null => IntegrationType.Service,
            "AWS" => throw place.Member("uri").Error("AWS ARN for integration must contain path or action"),
            "AWS_PROXY" when ServiceUri.Parse(place.Member("uri").Text()) is null => throw place.Member("uri").Error("AWS ARN for integration must contain path or action"),
            "AWS_PROXY" => throw place.Member("uri").Error(
                "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations. Here it is Lambda functions only."),
            _ => throw type.Error($"'{type.Text()}' is not an integration type; they are aws, aws_proxy, http, http_proxy and mock."),
        };
    }

    private static bool IsFunction(JsonPlace place)
        => place.Member("uri").Text() is var uri && uri.Contains(":lambda:path/", StringComparison.Ordinal) && uri.Contains("/functions/", StringComparison.Ordinal);

    private static bool IsHttp(JsonPlace place)
        => place.Member("uri").Text() is var uri
            && (uri.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static string ReadHttpMethod(JsonPlace place)
        => place.Find("httpMethod")?.Text().ToUpperInvariant() ?? throw place.Error(NoMethod);

    private static PassthroughBehavior ReadPassthrough(JsonPlace? place) => place?.Text().ToUpperInvariant() switch
    {
        null or "WHEN_NO_MATCH" => PassthroughBehavior.WhenNoMatch,
        "WHEN_NO_TEMPLATES" => PassthroughBehavior.WhenNoTemplates,
        "NEVER" => PassthroughBehavior.Never,
        _ => throw place!.Value.Error("a passthroughBehavior is when_no_match, when_no_templates or never. Write one of these."),
    };

    private static ContentHandling ReadContentHandling(JsonPlace? place) => place?.Text().ToUpperInvariant() switch
    {
        null => ContentHandling.Unset,
        "CONVERT_TO_TEXT" => ContentHandling.ConvertToText,
        "CONVERT_TO_BINARY" => ContentHandling.ConvertToBinary,
        _ => throw place!.Value.Error("a contentHandling is CONVERT_TO_TEXT or CONVERT_TO_BINARY. Write one of these, or remove it."),
    };

    private static TimeSpan ReadTimeout(JsonPlace? place)
        => place is not { } given ? Integration.LongestTimeout
            : given.Number() is { } milliseconds && ApiGatewayLimits.IsTimeout(milliseconds, mayBeRaised: true) ? TimeSpan.FromMilliseconds(milliseconds)
            : throw given.Error("an integration has from 50 to 29000 milliseconds, or to 300000 where AWS has raised the quota of your account. Give a number in that range.");

    private static ImmutableArray<ParameterMapping> ReadParameters(JsonPlace? place)
        => place is not { } map ? [] : [.. map.Members().Where(ParameterMappingReader.IsTaken).Select(member => ParameterMappingReader.ReadRequest(member.Key, member.Value))];

    private ImmutableArray<IntegrationResponse> ReadResponses(JsonPlace? place)
        => place is not { } map ? [] : [.. map.Members().Select(member => IntegrationResponseReader.Read(member.Key, member.Value, _templates, ReadContentHandling))];
}

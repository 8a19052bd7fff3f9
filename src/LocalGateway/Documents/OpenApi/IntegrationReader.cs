using System.Collections.Immutable;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads <c>x-amazon-apigateway-integration</c> of one operation.</summary>
/// <param name="operation">The operation's name, for messages about its templates.</param>
/// <param name="route">Its method and path.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class IntegrationReader(string operation, string route, DocumentFindings findings)
{
    private const string VpcLink
        = "a VPC link leads into a network of AWS that this computer is not in, so this gateway does not serve it. "
        + "To try the operation here, give it an address that this computer reaches, without a VPC link.";

    /// <summary>The kind and the text of the only warning about the members of a VPC link.</summary>
    private const string IgnoredLink
        = "the VPC link is ignored: it leads into a network of AWS that this computer is not in, so the address is called without it.";

    private static readonly KnownKeys Known = new(
        used: ["type", "uri", "httpMethod", "passthroughBehavior", "requestParameters", "requestTemplates", "responses", "contentHandling",
            "timeoutInMillis", "connectionType", "payloadFormatVersion", "responseTransferMode"],
        withoutEffectHere: ["credentials", "cacheNamespace", "cacheKeyParameters"],
        closed: true,
        notServed: new Dictionary<string, (Refusal, string, string?)>(StringComparer.Ordinal)
        {
            ["connectionId"] = (Refusal.OnlyHere, VpcLink, IgnoredLink),
            ["integrationTarget"] = (Refusal.OnlyHere, VpcLink, IgnoredLink),
            ["tlsConfig"] = (
                Refusal.OnlyHere,
                "this gateway checks the certificate of each backend, as API Gateway does without 'tlsConfig'. Remove it to try the operation here.",
                "'tlsConfig' is ignored: this gateway checks the certificate of each backend, as API Gateway does without it."),
            ["integrationSubtype"] = (
                Refusal.ByAws,
                "only HTTP APIs have an 'integrationSubtype', and this gateway serves REST APIs. "
                + "Name the service in 'uri', and write its request in 'requestTemplates'.",
                null),
        });

    private readonly TemplateReader _templates = new(operation, route, findings);

    /// <returns>Null if a check cannot know the integration, or if it is an integration of HTTP APIs.</returns>
    public Integration? Read(JsonPlace place)
    {
        if (findings.LeavesOut(place))
        {
            return null;
        }

        Known.Check(place, findings, Refusal.ByAws);
        UnusedSettings.CheckIntegration(place, findings);
        if (place.Find("integrationSubtype") is not null || place.Find("$ref") is { IsString: true })
        {
            return null;
        }

        RefuseOthers(place);
        var kind = IntegrationKind.Read(place, findings);
        var method = kind.IsMock ? "" : findings.Read(place, kind.ReadHttpMethod, "");
        var (type, uri) = kind.IsMock ? (IntegrationType.Mock, "") : findings.Read(place, kind.ReadBackend, (IntegrationType.Http, ""));
        if (!kind.IsMock)
        {
            findings.KeepStageVariables(place.Find("uri"));
            findings.KeepStageVariables(place.Find("credentials"));
        }

        var isStream = findings.Read(place, given => ReadTransferMode(given, kind, uri), false);
        var integration = new Integration
        {
            IsStream = isStream,
            Type = type,
            Uri = uri,
            HttpMethod = method,
            Passthrough = findings.Read(place.Find("passthroughBehavior"), ReadPassthrough, PassthroughBehavior.WhenNoMatch),
            ContentHandling = findings.Read(place.Find("contentHandling"), IntegrationResponseReader.ReadContentHandling, ContentHandling.Unset),
            Timeout = findings.Read(place.Find("timeoutInMillis"), given => ReadTimeout(given, isStream), Integration.LongestTimeout),
            RequestTemplates = _templates.Read(place.Find("requestTemplates"), "request"),
            RequestParameters = ParameterMappingReader.ReadRequest(place.Find("requestParameters"), findings),
            Responses = findings.IsCheck && !kind.HasResponses ? [] : ReadResponses(place.Find("responses")),
        };
        if (kind.HasResponses && !MayHaveResponse(place.Find("responses")))
        {
            findings.Refuse(place.Error(
                Refusal.WhenUsed, "there is no integration response in 'responses'; every call would be answered 500. Add a 'default'."));
        }

        return integration;
    }

    private void RefuseOthers(JsonPlace place)
    {
        findings.Check(place, given => Refuse(given.Find("connectionType"), "INTERNET", IgnoredLink));
        findings.Check(place, given => Refuse(given.Find("payloadFormatVersion"), "1.0", "'{0}' is ignored: REST APIs have the version 1.0 only.", "1"));
    }

    private void Refuse(JsonPlace? place, string only, string warning, string? number = null)
    {
        if (place is { IsUnknown: false } given && !given.TextOrNumber().Equals(only, StringComparison.OrdinalIgnoreCase) && given.TextOrNumber() != number)
        {
            var text = given.TextOrNumber();
            var refusal = given.Error($"'{text}' is not served by this gateway; only '{only}' is.");
            findings.Ignore(warning, refusal, given, warning.Replace("{0}", text, StringComparison.Ordinal));
        }
    }

    // The API reference of PutIntegration has these values. It is unconfirmed what an import does with another one.
    private static PassthroughBehavior ReadPassthrough(JsonPlace place) => place.Text().ToUpperInvariant() switch
    {
        "WHEN_NO_MATCH" => PassthroughBehavior.WhenNoMatch,
        "WHEN_NO_TEMPLATES" => PassthroughBehavior.WhenNoTemplates,
        "NEVER" => PassthroughBehavior.Never,
        _ => throw place.Error(Refusal.ByAws, "a passthroughBehavior is when_no_match, when_no_templates or never. Write one of these."),
    };

    // The first message is recorded. It is unconfirmed what AWS says of the others.
    private bool ReadTransferMode(JsonPlace integration, IntegrationKind kind, string uri)
    {
        var place = integration.Find("responseTransferMode");
        var at = place ?? integration;
        var mode = place?.Text(Refusal.ByAws).ToUpperInvariant() ?? "BUFFERED";
        var invokesStream = kind.IsFunctionProxy && InvocationUris.IsStreamed(uri);
        var isUriUnknown = integration.Find("uri") is { } given && findings.LeavesOut(given);
        switch (mode)
        {
            case "BUFFERED" when invokesStream:
                throw at.Error(
                    Refusal.ByAws,
                    "Invalid ResponseTransferMode. Cannot use ResponseTransferMode BUFFERED for Lambda functions invoked by InvokeWithResponseStream for "
                    + "AWS_PROXY integrations.");
            case "BUFFERED":
                return false;
            case "STREAM" when kind.IsHttpProxy:
                findings.Ignore(
                    "STREAM",
                    at.Error(
                        Refusal.OnlyHere, "this gateway streams only the responses of functions. Remove 'responseTransferMode' to try the operation here."),
                    at,
                    "'STREAM' is ignored: this gateway streams only the responses of functions, and answers with the backend's whole response.");
                return false;
            case "STREAM" when kind.IsOther:
                throw at.Error(Refusal.ByAws, "only integrations of the types aws_proxy and http_proxy can have the responseTransferMode STREAM.");
            case "STREAM" when !invokesStream && !isUriUnknown:
                throw at.Error(
                    Refusal.ByAws, "the responseTransferMode STREAM needs a 'uri' with 2021-11-15 that ends in /response-streaming-invocations.");
            case "STREAM":
                return true;
            default:
                throw at.Error(Refusal.ByAws, "a responseTransferMode is BUFFERED or STREAM. Write one of these.");
        }
    }

    private static TimeSpan ReadTimeout(JsonPlace place, bool isStream)
        => place.Number(Refusal.ByAws) is var milliseconds && ApiGatewayLimits.IsTimeout(milliseconds, mayBeRaised: true, isStream)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw place.Error(
                Refusal.ByAws,
                "an integration has from 50 to 29000 milliseconds, or to 300000 where AWS has raised the quota of your account; one that "
                + "streams has up to 900000. Give a number in that range.");

    private ImmutableArray<IntegrationResponse> ReadResponses(JsonPlace? place) =>
    [
        .. findings.Members(place)
            .Where(member => !findings.LeavesOut(member.Value))
            .Select(member => findings.Read(member.Value, response => IntegrationResponseReader.Read(member.Key, response, _templates, findings), null))
            .OfType<IntegrationResponse>(),
    ];

    private static bool MayHaveResponse(JsonPlace? responses)
        => responses is { } given && (given.IsUnknown || (given.IsObject && given.Value.EnumerateObject().Any()));
}

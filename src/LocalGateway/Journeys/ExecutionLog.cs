using System.Globalization;
using System.Text;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Journeys;

/// <summary>The execution log that the Test feature of AWS's console shows, in its wording but without the time of each line.</summary>
/// <param name="space">Limits the memory of a log that is kept. Null for a log that is not kept.</param>
internal sealed class ExecutionLog(KeptSpace? space = null) : IExchangeObserver
{
    /// <summary>The number of characters after which API Gateway cuts off a line of headers.</summary>
    private const int LongestHeaders = 998;

    /// <summary>The number of bytes of a body that a kept log shows.</summary>
    private const int LongestBody = 16 * 1024;

    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void AuthorizerStarts(Exchange exchange, string authorizer) => Add($"Starting authorizer: {authorizer} for request: {exchange.RequestId}");

    public void AuthorizerAnswered(ReadOnlyMemory<byte> payload) => Add($"Authorizer result body before parsing: {Text(payload)}");

    public void AuthorizerIdentified(string principal) => Add($"Using valid authorizer policy for principal: {principal}");

    public void UsagePlanStarts(Exchange exchange, string maskedKey)
        => Add($"Verifying Usage Plan for request: {exchange.RequestId}. API Key: {maskedKey} API Stage: {exchange.Api.ApiId}/{exchange.Stage.Name}");

    public void UsagePlanAllowed(Exchange exchange, string maskedKey)
        => Add($"Usage Plan check succeeded for API Key {maskedKey} and API Stage {exchange.Api.ApiId}/{exchange.Stage.Name}");

    public void MethodStarts(Exchange exchange)
    {
        var target = exchange.Request.Target;
        target.Split(out _, out var resource);
        Add($"Starting execution for request: {exchange.RequestId}");
        Add($"HTTP Method: {exchange.Request.Method}, Resource Path: /{resource}");
        Add($"Method request path: {Map(exchange.Path)}");
        Add($"Method request query string: {Map(exchange.Querystring)}");
        Add($"Method request headers: {Map(exchange.Request.Headers)}");
        Add($"Method request body before transformations: {Text(exchange.Request.Body)}");
    }

    public void TemplateStarts(TemplateSide side, TemplateContext context)
    {
    }

    public void TemplateEnds(TemplateSide side, ContentTemplate template, ReadOnlyMemory<byte> output, string? problem)
    {
    }

    public void IntegrationRequestMade(Payload payload, EndpointRequest endpoint)
    {
    }

    public void EndpointCalled(HttpRequestMessage request, Payload payload)
    {
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()));
        AddEndpointRequest(request.RequestUri!.ToString(), headers, payload.Bytes);
    }

    public void FunctionInvoked(string functionArn, Exchange exchange, ReadOnlyMemory<byte> payload)
        => AddEndpointRequest(
            $"https://lambda.{AwsNames.Region}.amazonaws.com/2015-03-31/functions/{functionArn}/invocations",
            [
                new("x-amzn-lambda-integration-tag", exchange.RequestId),
                new("x-amzn-apigateway-api-id", exchange.Api.ApiId),
                new("Accept", "application/json"),
                new("User-Agent", $"AmazonAPIGateway_{exchange.Api.ApiId}"),
                new("X-Amzn-Trace-Id", exchange.TraceId),
            ],
            payload);

    public void BackendAnswered(Integration settings, BackendAnswer answer, TimeSpan latency)
    {
        if (settings.Type == IntegrationType.Mock || answer.Fault is not null)
        {
            return;
        }

        Add(string.Create(
            CultureInfo.InvariantCulture, $"Received response. Status: {answer.Status}, Integration latency: {latency.TotalMilliseconds:F0} ms"));
        Add($"Endpoint response headers: {Map(answer.Headers ?? [])}");
        Add($"Endpoint response body before transformations: {Text(answer.Body)}");
    }

    public void MethodResponseMade(Exchange exchange, GatewayReply reply)
    {
        if (exchange.Fault is { } fault)
        {
            Add(fault.Reason ?? "");
        }
        else
        {
            Add($"Method response body after transformations: {Text(reply.Body)}");
            Add($"Method response headers: {Map(reply.Headers)}");
            Add("Successfully completed execution");
        }

        Add(string.Create(CultureInfo.InvariantCulture, $"Method completed with status: {reply.Status}"));
    }

    public void Answered(Exchange exchange, GatewayReply reply)
    {
    }

    public void PartStreamed(ReadOnlyMemory<byte> part)
    {
    }

    public void StreamCut(string problem) => Add(problem);

    private void Add(string line) => _lines.Add(space is null ? line : space.Keep(line));

    private void AddEndpointRequest(string uri, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> payload)
    {
        Add($"Endpoint request URI: {uri}");
        Add($"Endpoint request headers: {Map(headers)}");
        Add($"Endpoint request body after transformations: {Text(payload)}");
        Add($"Sending request to {uri}");
    }

    private static string Map(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var text = $"{{{string.Join(", ", pairs.Select(pair => $"{pair.Key}={pair.Value}"))}}}";
        return text.Length <= LongestHeaders ? text : $"{text[..LongestHeaders]} [TRUNCATED]";
    }

    // The journey keeps the body as well, so a kept log shows only the start of a long body.
    private string Text(ReadOnlyMemory<byte> bytes)
        => space is null || bytes.Length <= LongestBody ? Encoding.UTF8.GetString(bytes.Span)
            : string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetString(bytes.Span[..LongestBody])} [TRUNCATED: {bytes.Length} bytes]");
}

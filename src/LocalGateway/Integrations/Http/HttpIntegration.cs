using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Integrations.Http;

/// <summary>
/// Calls an HTTP endpoint. A custom integration sends the mapped payload and parameters; a proxy integration sends what the client sent.
/// </summary>
internal sealed class HttpIntegration(Integration settings, StageSettings stage, HttpMessageInvoker client) : IIntegration
{
    private readonly string _uri = stage.Replace(settings.Uri);

    public bool IsTraced => settings.Type == IntegrationType.Http;

    /// <summary>Makes the HTTP client of all integrations. It uses no cookies, follows no redirects and decompresses nothing.</summary>
    public static HttpMessageInvoker NewClient() => new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
    });

    public async ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint)
    {
        var query = settings.IsProxy ? ProxyRequest.Query(exchange, endpoint) : endpoint.Querystring;
        if (EndpointAddress.Create(_uri, endpoint.Path, query) is not { } address)
        {
            return BackendAnswer.Failed(GatewayFault.InvalidEndpoint(stage.FindMissing(settings.Uri)));
        }

        using var request = NewRequest(exchange, payload, endpoint, address);
        var answer = await HttpCall.SendAsync(exchange, client, request, payload, settings.Timeout).ConfigureAwait(false);
        return !settings.IsProxy || answer.Fault is not null ? answer
            : answer.Status is < 200 or > 599 ? BackendAnswer.Failed(GatewayFault.UnusableStatus(answer.Status))
            : new()
            {
                SelectionText = answer.SelectionText,
                Status = answer.Status,
                Headers = answer.Headers,
                Body = answer.Body,
                Reply = ProxyRequest.Reply(answer.Status, answer.Headers!, answer.Body),
            };
    }

    private HttpRequestMessage NewRequest(Exchange exchange, Payload payload, EndpointRequest endpoint, Uri address)
    {
        var method = settings.HttpMethod == ApiMethod.Any ? exchange.Request.Method : settings.HttpMethod;
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (!payload.Bytes.IsEmpty || method is "POST" or "PUT" or "PATCH")
        {
            request.Content = new ReadOnlyMemoryContent(payload.Bytes);
        }

        var headers = settings.IsProxy ? ProxyRequest.Headers(exchange) : CustomHeaders(exchange, hasBody: request.Content is not null);
        foreach (var (name, value) in endpoint.Headers)
        {
            headers.Set(name, value);
        }

        headers.Set("X-Amzn-Apigateway-Api-Id", exchange.Api.ApiId);
        headers.Set(TraceId.Header, exchange.BackendTrace);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    private static HeaderList CustomHeaders(Exchange exchange, bool hasBody)
    {
        var headers = new HeaderList();
        headers.Add("Accept", MediaType.Json);
        headers.Add("User-Agent", $"AmazonAPIGateway_{exchange.Api.ApiId}");
        if (hasBody)
        {
            headers.Add("Content-Type", exchange.Request.Headers.Find("Content-Type") ?? MediaType.Json);
        }

        return headers;
    }
}

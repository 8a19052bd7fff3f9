using System.Globalization;
using System.Text;
using Sluice.LocalGateway.Buffers;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.GatewayResponses;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Requests;

namespace Sluice.LocalGateway.Integrations.Http;

/// <summary>Calls an HTTP endpoint: with what was mapped, or as a proxy with what the client sent.</summary>
internal sealed class HttpIntegration(Integration settings, StageSettings stage, HttpMessageInvoker client) : IIntegration
{
    private const int LargestAnswer = 10 * 1024 * 1024;

    private readonly string _uri = stage.Replace(settings.Uri);

    public bool IsTraced => settings.Type == IntegrationType.Http;

    /// <summary>A client for all integrations: no cookies, no redirects followed, nothing unpacked.</summary>
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
            return BackendAnswer.Failed(GatewayFault.Configuration("Invalid endpoint address"));
        }

        using var request = NewRequest(exchange, payload, endpoint, address);
        exchange.Log?.EndpointRequest(request, payload);
        using var timeout = new CancellationTokenSource(settings.Timeout);
        try
        {
            using var response = await client.SendAsync(request, timeout.Token).ConfigureAwait(false);
            return await ReadAsync(exchange, response, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            exchange.Abandon();
            return BackendAnswer.Failed(GatewayFault.Timeout);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return BackendAnswer.Failed(GatewayFault.NetworkError($"Execution failed due to an internal error: {problem.Message}"));
        }
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
        headers.Set(TraceId.Header, exchange.TraceId);
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

    private async ValueTask<BackendAnswer> ReadAsync(Exchange exchange, HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = exchange.Own(new PooledBuffer());
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        while (body.Length <= LargestAnswer && await stream.ReadAsync(body.GetMemory(4096), cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            body.Advance(count);
        }

        if (body.Length > LargestAnswer)
        {
            return BackendAnswer.Failed(GatewayFault.NetworkError("The endpoint's answer is over 10 MB."));
        }

        var headers = new HeaderList();
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            foreach (var value in values)
            {
                headers.Add(name, value);
            }
        }

        var status = (int)response.StatusCode;
        return new()
        {
            SelectionText = status.ToString(CultureInfo.InvariantCulture),
            Status = status,
            Headers = headers,
            Body = body.Memory,
            Reply = settings.IsProxy ? ProxyRequest.Reply(status, headers, body.Memory) : null,
        };
    }
}

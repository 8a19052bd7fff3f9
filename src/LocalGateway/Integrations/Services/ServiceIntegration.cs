using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations.Http;

namespace Sluice.LocalGateway.Integrations.Services;

/// <summary>
/// Calls an AWS service at the endpoint of <c>--endpoint</c>. The request has the form that the service expects: it is signed and has the service's host
/// name.
/// </summary>
internal sealed class ServiceIntegration(Integration settings, string uri, Uri endpoint, AwsCredentials credentials, HttpMessageInvoker client)
    : IIntegration
{
    public bool IsTraced => true;

    public async ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpointRequest)
    {
        if (ServiceUri.Parse(uri) is not { } service
            || EndpointAddress.Create(
                $"{endpoint.ToString().TrimEnd('/')}/{service.PathAndQuery}", endpointRequest.Path, endpointRequest.Querystring) is not { } address)
        {
            return BackendAnswer.Failed(GatewayFault.InvalidEndpoint(stageVariable: null));
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(settings.HttpMethod == ApiMethod.Any ? exchange.Request.Method : settings.HttpMethod), address);
        request.Headers.Host = service.HostName;
        request.Options.Set(BackendCall.Service, service.Service);
        if (!payload.Bytes.IsEmpty || request.Method.Method is "POST" or "PUT" or "PATCH")
        {
            request.Content = new ReadOnlyMemoryContent(payload.Bytes);
        }

        AddHeaders(exchange, endpointRequest, request, service);
        SignatureV4.Sign(request, payload.Bytes.Span, service.Region, service.Service, credentials, exchange.Now);
        return await HttpCall.SendAsync(exchange, client, request, payload, settings.Timeout).ConfigureAwait(false);
    }

    private static void AddHeaders(Exchange exchange, EndpointRequest endpoint, HttpRequestMessage request, ServiceUri service)
    {
        var headers = new HeaderList();
        headers.Add("Accept", MediaType.Json);
        headers.Add("User-Agent", $"AmazonAPIGateway_{exchange.Api.ApiId}");
        if (request.Content is not null)
        {
            headers.Add("Content-Type", exchange.Request.Headers.Find("Content-Type") ?? MediaType.Json);
        }

        if (service.Target is { } target)
        {
            headers.Set("X-Amz-Target", target);
            headers.Set("Content-Type", service.MediaType);
        }

        foreach (var (name, value) in endpoint.Headers)
        {
            headers.Set(name, value);
        }

        headers.Set(TraceId.Header, exchange.BackendTrace);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}

using System.Net;
using Sluice.Contract;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Stages;

namespace Sluice.Testing;

/// <summary>Passes a client's requests directly to the gateway, without a socket.</summary>
internal sealed class GatewayHandler(DeployedStage stage) : HttpMessageHandler
{
    /// <summary>AWS's limit for the size of a request's body, in bytes.</summary>
    private const int LargestBody = ApiGatewayLimits.BodyBytes;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var address = request.RequestUri!;
        var given = new GatewayRequest
        {
            Method = request.Method.Method,
            Target = RequestTarget.Parse(address.PathAndQuery),
            Headers = ReadHeaders(request, address, body.Length),
            Body = body.Length > LargestBody ? default : body,
            Port = address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        var exchange = stage.Gateway.Begin(given, aborted: cancellationToken);
        GatewayReply? reply = null;
        try
        {
            reply = await AnswerAsync(exchange, body.Length, cancellationToken).ConfigureAwait(false);
            return Write(request, reply, exchange);
        }
        finally
        {
            if (reply?.Stream is null)
            {
                exchange.Dispose();
            }
        }
    }

    private async Task<GatewayReply> AnswerAsync(Exchange exchange, int length, CancellationToken cancellationToken)
    {
        exchange.AddObserver(stage.Journeys.Begin(exchange, always: true)!);
        return length > LargestBody
            ? stage.Gateway.Refuse(exchange, GatewayFault.TooLarge)
            : await stage.Gateway.AnswerAsync(exchange).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static HeaderList ReadHeaders(HttpRequestMessage request, Uri address, int length)
    {
        var headers = new HeaderList();
        headers.Add("Host", request.Headers.Host ?? address.Authority);
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
        {
            foreach (var value in values)
            {
                if (!name.Equals("Host", StringComparison.OrdinalIgnoreCase))
                {
                    headers.Add(name, value);
                }
            }
        }

        if (request.Content is not null && !headers.Contains("Content-Length"))
        {
            headers.Add("Content-Length", length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return headers;
    }

    private static HttpResponseMessage Write(HttpRequestMessage request, GatewayReply reply, Exchange exchange)
    {
        var hasBody = request.Method != HttpMethod.Head && reply.Status is not (204 or 205 or 304);
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status)
        {
            RequestMessage = request,
            Content = reply.Stream is { } stream ? Streamed(stream, exchange, hasBody) : new ByteArrayContent(hasBody ? reply.Body.ToArray() : []),
        };
        foreach (var (name, value) in reply.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    private static StreamContent Streamed(ReplyStream stream, Exchange exchange, bool hasBody)
    {
        if (!hasBody)
        {
            stream.Stop();
            exchange.Dispose();
        }

        return new(hasBody ? new StreamedContent(stream, exchange) : Stream.Null);
    }
}

using System.Collections.Frozen;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Integrations.Http;

/// <summary>What an HTTP proxy integration passes on, each way.</summary>
internal static class ProxyRequest
{
    private static readonly FrozenSet<string> OfTheConnection = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Host", "Keep-Alive", "Proxy-Connection", "X-Forwarded-For", "X-Forwarded-Port", "X-Forwarded-Proto");

    public static HeaderList Headers(Exchange exchange)
    {
        var headers = new HeaderList();
        foreach (var (name, value) in exchange.Header)
        {
            if (!OfTheConnection.Contains(name))
            {
                headers.Add(name, value);
            }
        }

        return headers;
    }

    /// <summary>The client's query string, in which a mapped name replaces the client's own.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Query(Exchange exchange, EndpointRequest endpoint)
        => endpoint.Querystring.Concat(QueryString.ReadAll(exchange.Request.Target.Query)
            .Where(pair => endpoint.Querystring.TrueForAll(mapped => mapped.Key != pair.Key)));

    public static GatewayReply Reply(int status, HeaderList backend, ReadOnlyMemory<byte> body)
    {
        var headers = new HeaderList(backend.Count);
        foreach (var (name, value) in backend)
        {
            ResponseHeaders.Append(headers, name, value);
        }

        if (!headers.Contains("Content-Type"))
        {
            headers.Add("Content-Type", MediaType.Json);
        }

        return new() { Status = status, Headers = headers, Body = body };
    }
}

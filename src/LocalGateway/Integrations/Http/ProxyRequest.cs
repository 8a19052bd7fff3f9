using System.Collections.Frozen;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Integrations.Http;

/// <summary>Selects what an HTTP proxy integration passes on from the client to the endpoint and back.</summary>
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

    /// <summary>Returns the client's query string, in which mapped parameters replace the client's parameters of the same name.</summary>
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

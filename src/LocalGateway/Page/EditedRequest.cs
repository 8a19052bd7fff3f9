using System.Globalization;
using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Http.Server;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Page.Messages;

namespace Sluice.LocalGateway.Page;

/// <summary>Reads a request that somebody has edited in the page. A browser's scripts may not send every method, header and path.</summary>
internal static class EditedRequest
{
    private const int LongestMethod = 32;

    /// <summary>Reads the request.</summary>
    /// <param name="message">
    /// <c>{"method", "target", "headers": [[name, value]], "body"}</c>; in place of <c>body</c>, <c>bodyOf</c> is the id of the request with the same body.
    /// </param>
    /// <param name="journeys">The store of the kept requests.</param>
    /// <param name="client">The request of the page, from which the client's address and the name of the host are taken.</param>
    /// <param name="problem">What is wrong with the message.</param>
    /// <returns>The request, or null.</returns>
    public static GatewayRequest? Read(JsonElement message, JourneyStore journeys, GatewayRequest client, out string problem)
    {
        var method = message.Text("method") ?? "";
        var target = message.Text("target") ?? "";
        problem = method.Length > LongestMethod || !HeaderText.IsName(method)
                ? $"'{method}' is not an HTTP method. Write one such as GET."
            : !target.StartsWith('/') || target.AsSpan().ContainsAnyExceptInRange('!', '~')
                ? "The path starts with a slash, and has neither spaces nor characters other than ASCII. Percent-encode them."
            : target.Contains('#', StringComparison.Ordinal) ? "A client sends nothing from a '#' on. Write %23 if it is a part of the path."
            : target.Length > ServerLimits.LongestTarget
                ? $"The path and its query string have {target.Length} bytes, and API Gateway takes {ServerLimits.LongestTarget}. Make them shorter."
            : "";
        var headers = problem.Length > 0 ? null : ReadHeaders(message, out problem);
        var body = message.Text("bodyOf") is { } other ? journeys.Find(other)?.Request.Body : Encoding.UTF8.GetBytes(message.Text("body") ?? "");
        if (body is null)
        {
            problem = "The request whose body this one has is not kept any more. Write the body.";
        }

        if (headers is null || body is not { } bytes)
        {
            return null;
        }

        headers.Remove("Transfer-Encoding");
        headers.Remove("Content-Length");
        if (!bytes.IsEmpty)
        {
            headers.Add("Content-Length", bytes.Length.ToString(CultureInfo.InvariantCulture));
        }

        if (!headers.Contains("Host"))
        {
            headers.SetFirst("Host", client.Headers.Find("Host") ?? "localhost");
        }

        if (TooMany(headers) is { } reason)
        {
            problem = reason;
            return null;
        }

        return client with { Method = method, Target = RequestTarget.Parse(target), Headers = headers, Body = bytes };
    }

    // The server refuses such a request of a client before the gateway sees it.
    private static string? TooMany(HeaderList headers)
    {
        var bytes = headers.Sum(static header => Encoding.UTF8.GetByteCount(header.Key) + Encoding.UTF8.GetByteCount(header.Value) + ": \r\n".Length);
        return headers.Count > ServerLimits.HeaderCount ? $"There are more than {ServerLimits.HeaderCount} headers. Remove some of them."
            : bytes > ServerLimits.HeaderBytes
                ? $"The headers have {bytes} bytes together, and API Gateway takes {ServerLimits.HeaderBytes}. Remove some of them, or make them shorter."
            : null;
    }

    private static HeaderList? ReadHeaders(JsonElement message, out string problem)
    {
        var headers = new HeaderList();
        problem = "";
        if (message.TryGetProperty("headers", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var pair in list.EnumerateArray())
            {
                var (name, value) = pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 ? (pair[0].ToString(), pair[1].ToString()) : ("", "");
                if (!HeaderText.IsName(name) || value.Any(character => char.IsControl(character) && character != '\t'))
                {
                    problem = $"'{name}: {value}' is not a header. Write a name, a colon and a value in each line.";
                    return null;
                }

                headers.Add(name, value);
            }
        }

        return headers;
    }
}

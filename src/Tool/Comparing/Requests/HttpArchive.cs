using System.Text;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Comparing.Requests;

/// <summary>
/// Reads the requests of an HTTP Archive (HAR 1.2), which browsers and proxies write. The first segment of the path is the stage if the host is
/// API Gateway's or this machine; another host is a custom domain, which has no stage in its paths.
/// </summary>
internal static class HttpArchive
{
    /// <summary>Headers that belong to the connection, so the sender of each side makes its own.</summary>
    private static readonly string[] OfConnection =
    [
        "host", "connection", "content-length", "transfer-encoding", "accept-encoding", "keep-alive", "upgrade", "proxy-connection", "te", "trailer",
        "expect",
    ];

    /// <summary>Reads the requests in their order. Those that are not of HTTP, such as the <c>data:</c> addresses of a page, are left out.</summary>
    /// <param name="log">The member <c>log</c>.</param>
    /// <param name="host">The host, with its port if the address has one, whose requests are read; null if the recording has only one.</param>
    /// <exception cref="DocumentException">The recording has another form, or requests to several hosts of which none is named.</exception>
    public static IReadOnlyList<ComparedRequest> Read(JsonPlace log, string? host)
    {
        var recorded = log.Member("entries").Items().Select(static entry => entry.Member("request"))
            .Select(static request => (Request: request, Address: AddressOf(request.Member("url"))))
            .Where(static one => one.Address.Scheme is "http" or "https").ToList();
        var hosts = recorded.Select(static one => one.Address.Authority).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (host is null && hosts.Count > 1)
        {
            // A page also calls others, whose cookies and tokens the stage must not get.
            throw log.Error($"the recording has requests to several hosts: {string.Join(", ", hosts)}. Name the host of the API, such as --host {hosts[0]}.");
        }

        IReadOnlyList<ComparedRequest> requests =
        [
            .. recorded.Where(one => host is null || one.Address.Authority.Equals(host, StringComparison.OrdinalIgnoreCase))
                .Select(static one => ReadRequest(one.Request, one.Address)),
        ];
        return requests.Count > 0 ? requests
            : throw log.Error(host is null || hosts.Count == 0
                ? "the recording has no request, so there is nothing to compare."
                : $"the recording has no request to {host}. It has requests to {string.Join(", ", hosts)}.");
    }

    private static ComparedRequest ReadRequest(JsonPlace request, Uri address)
    {
        var method = RequestFile.ReadMethod(request.Member("method"));
        var target = TargetOf(address);
        var headers = new HeaderList();
        foreach (var header in request.Find("headers")?.Items() ?? [])
        {
            // A recording of HTTP/2 contains its pseudo headers, such as ':path', which are no names of headers.
            var name = header.Member("name").Text();
            if (HeaderText.IsName(name) && !OfConnection.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                headers.Add(name, HeaderText.Clean(header.Member("value").Text()));
            }
        }

        return new() { Name = $"{method} {target}", Method = method, Target = target, Headers = headers, Body = BodyOf(request.Find("postData")) };
    }

    private static Uri AddressOf(JsonPlace url)
        => Uri.TryCreate(url.Text(), UriKind.Absolute, out var address) && address.Scheme != Uri.UriSchemeFile ? address
            : throw url.Error($"'{url.Text()}' is not an http or https address.");

    private static string TargetOf(Uri address)
    {
        var path = address.AbsolutePath;
        if (address.IsLoopback || IsOfApiGateway(address.Host))
        {
            var end = path.IndexOf('/', 1);
            path = end < 0 ? "/" : path[end..];
        }

        return path + address.Query;
    }

    private static bool IsOfApiGateway(string host)
        => host.Contains(".execute-api.", StringComparison.Ordinal) && host.Contains(".amazonaws.com", StringComparison.Ordinal);

    private static byte[] BodyOf(JsonPlace? data)
    {
        if (data?.TextOf("text") is not { } text)
        {
            return data?.Find("params") is { } fields && fields.Items().Any()
                ? throw fields.Error("the recording has the fields of the form and not its text, so the body is not known. Record it again with its content.")
                : [];
        }

        try
        {
            return data.Value.TextOf("encoding") == "base64" ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text);
        }
        catch (FormatException problem)
        {
            throw data.Value.Member("text").Error("the text is not base64, as 'encoding' says.", problem);
        }
    }
}

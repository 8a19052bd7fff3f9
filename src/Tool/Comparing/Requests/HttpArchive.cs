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

    /// <summary>Reads the requests in their order.</summary>
    /// <param name="log">The member <c>log</c>.</param>
    /// <exception cref="DocumentException">The recording has another form.</exception>
    public static IReadOnlyList<ComparedRequest> Read(JsonPlace log)
    {
        IReadOnlyList<ComparedRequest> requests = [.. log.Member("entries").Items().Select(entry => ReadRequest(entry.Member("request")))];
        return requests.Count > 0 ? requests : throw log.Error("the recording has no request, so there is nothing to compare.");
    }

    private static ComparedRequest ReadRequest(JsonPlace request)
    {
        var method = RequestFile.ReadMethod(request.Member("method"));
        var target = TargetOf(request.Member("url"));
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

    private static string TargetOf(JsonPlace url)
    {
        if (!Uri.TryCreate(url.Text(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw url.Error($"'{url.Text()}' is not an http or https address.");
        }

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
            return [];
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

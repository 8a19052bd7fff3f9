using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Comparing.Requests;

/// <summary>Reads a file of requests: a list in our own form, or a recording of a browser or proxy (HAR).</summary>
internal static class RequestFile
{
    private static readonly string[] Members = ["name", "method", "path", "headers", "body", "bodyFile"];

    /// <summary>Reads the requests.</summary>
    /// <exception cref="DocumentException">The file cannot be read or has another form. The message names the place.</exception>
    public static IReadOnlyList<ComparedRequest> Read(string path)
    {
        var root = JsonFile.ParseWritten(ReadBytes(path), Path.GetFileName(path)).AsWritten;
        if (root.Find("log") is { } log)
        {
            return HttpArchive.Read(log);
        }

        var list = root.Value.ValueKind == JsonValueKind.Array ? root : root.Member("requests");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        IReadOnlyList<ComparedRequest> requests = [.. list.Items().Select(item => ReadRequest(item, folder))];
        return requests.Count > 0 ? requests : throw list.Error("the list has no request, so there is nothing to compare. Add one.");
    }

    private static ComparedRequest ReadRequest(JsonPlace item, string folder)
    {
        foreach (var (name, member) in item.Members())
        {
            if (!Members.Contains(name, StringComparer.Ordinal))
            {
                throw member.Error($"'{name}' is not a part of a request; the parts are {string.Join(", ", Members)}.");
            }
        }

        var method = item.Find("method") is { } given ? ReadMethod(given) : "GET";
        var target = ReadTarget(item.Member("path"));
        var headers = ReadHeaders(item.Find("headers"));
        var body = ReadBody(item, folder, out var isJson);
        if (isJson && !headers.Contains("Content-Type"))
        {
            headers.Add("Content-Type", MediaType.Json);
        }

        return new() { Name = item.Find("name")?.Text() ?? $"{method} {target}", Method = method, Target = target, Headers = headers, Body = body };
    }

    /// <summary>Returns the method in upper case.</summary>
    public static string ReadMethod(JsonPlace place)
        => HeaderText.IsName(place.Text())
            ? place.Text().ToUpperInvariant()
            : throw place.Error($"'{place.Text()}' is not an HTTP method, such as GET.");

    private static string ReadTarget(JsonPlace place)
    {
        var text = place.Text();
        return !text.StartsWith('/') ? throw place.Error($"'{text}' is not a path below the stage, which begins with a slash, such as /orders/7?limit=2.")
            : text.All(static character => character is > ' ' and < '\x7f' and not '#') ? text
            : throw place.Error("a path has no spaces, no '#' and no characters beyond ASCII. Write them percent-encoded, such as %20 for a space.");
    }

    private static HeaderList ReadHeaders(JsonPlace? place)
    {
        var list = new HeaderList();
        foreach (var (name, value) in place?.Members() ?? [])
        {
            foreach (var one in value.Value.ValueKind == JsonValueKind.Array ? value.Items() : [value])
            {
                list.Add(HeaderText.IsName(name) ? name : throw value.Error($"'{name}' is not the name of a header."), HeaderText.Clean(one.TextOrNumber()));
            }
        }

        return list;
    }

    private static byte[] ReadBody(JsonPlace item, string folder, out bool isJson)
    {
        var (body, file) = (item.Find("body"), item.Find("bodyFile"));
        isJson = body is { IsString: false };
        return (body, file) switch
        {
            (null, null) => [],
            ({ }, { } both) => throw both.Error("a request has a 'body' or a 'bodyFile', not both. Remove one of the two."),
            ({ } text, null) => Encoding.UTF8.GetBytes(text.IsString ? text.Text() : text.Value.GetRawText()),
            (null, { } name) => ReadFile(name, folder),
        };
    }

    private static byte[] ReadFile(JsonPlace name, string folder)
    {
        try
        {
            return InputFile.ReadBytes(Path.Combine(folder, name.Text()));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw name.Error($"the file with the body cannot be read: {problem.Message}", problem);
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return InputFile.ReadBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException("sluice compare", "--requests", problem.Message, problem);
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Comparing.Requests;

/// <summary>Reads a file of requests: a list in our own form, a list of behaviours, or a recording of a browser or proxy (HAR).</summary>
internal static class RequestFile
{
    private static readonly string[] Members = ["name", "method", "path", "headers", "body", "bodyFile", "expect"];

    /// <summary>Reads the requests.</summary>
    /// <param name="path">The file.</param>
    /// <param name="host">The host whose requests are read from a recording that has several; null for the only one.</param>
    /// <exception cref="DocumentException">The file cannot be read or has another form. The message names the place.</exception>
    public static RequestList Read(string path, string? host = null)
    {
        var root = ReadJson(path);
        if (root.Find("log") is { } log)
        {
            return RequestList.Of(HttpArchive.Read(log, host));
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return root.Find("behaviours") is { } behaviours
            ? BehaviourFile.Read(behaviours, folder)
            : RequestList.Of(ReadRequests(root.Value.ValueKind == JsonValueKind.Array ? root : root.Member("requests"), folder));
    }

    /// <summary>Reads a list of requests.</summary>
    /// <param name="list">The list.</param>
    /// <param name="folder">The folder from which the paths of files with bodies lead.</param>
    /// <exception cref="DocumentException">The list has another form, or no request.</exception>
    public static IReadOnlyList<ComparedRequest> ReadRequests(JsonPlace list, string folder)
    {
        IReadOnlyList<ComparedRequest> requests = [.. list.Items().Select(item => ReadRequest(item, folder))];
        return requests.Count > 0 ? requests : throw list.Error("the list has no request, so there is nothing to compare. Add one.");
    }

    /// <summary>Throws if an object has a member that nothing reads.</summary>
    public static void CheckMembers(JsonPlace item, string what, string[] members)
    {
        foreach (var (name, member) in item.Members())
        {
            if (!members.Contains(name, StringComparer.Ordinal))
            {
                throw member.Error($"'{name}' is not a part of {what}; the parts are {string.Join(", ", members)}.");
            }
        }
    }

    private static ComparedRequest ReadRequest(JsonPlace item, string folder)
    {
        CheckMembers(item, "a request", Members);
        var method = item.Find("method") is { } given ? ReadMethod(given) : "GET";
        var target = ReadTarget(item.Member("path"));
        var headers = ReadHeaders(item.Find("headers"));
        var body = ReadBody(item, folder, out var isJson);
        if (isJson && !headers.Contains("Content-Type"))
        {
            headers.Add("Content-Type", MediaType.Json);
        }

        return new()
        {
            Name = item.Find("name")?.Text() ?? $"{method} {target}",
            Method = method,
            Target = target,
            Headers = headers,
            Body = body,
            Expected = item.Find("expect") is { } status ? ReadStatus(status) : null,
        };
    }

    private static int ReadStatus(JsonPlace place)
        => int.TryParse(place.TextOrNumber(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599
            ? status
            : throw place.Error($"'{place.TextOrNumber()}' is not a status from 100 to 599.");

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

    private static JsonPlace ReadJson(string path)
    {
        try
        {
            return JsonFile.ParseWritten(ReadBytes(path), Path.GetFileName(path)).AsWritten;
        }
        catch (DocumentException problem) when (problem.InnerException is JsonException)
        {
            // The reader's own message is about files that AWS gets.
            throw new DocumentException(
                problem.File, problem.Place, "is not JSON here, or is nested too deeply. Correct this place.", problem, problem.Position);
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

namespace Sluice.LocalGateway.Http;

/// <summary>The target of a request line, split into path and query string, which are not decoded.</summary>
/// <param name="Path">The path, which starts with exactly one slash. It is percent-encoded as the client sent it.</param>
/// <param name="Query">The query string without the question mark; empty if there is none.</param>
internal readonly record struct RequestTarget(string Path, string Query)
{
    public static RequestTarget Parse(string target)
    {
        var text = target.AsSpan();
        if (text.IndexOf('#') is >= 0 and var fragment)
        {
            text = text[..fragment];
        }

        // A request to a proxy has the whole address in its request line: http://host/path.
        if (text.Length > 0 && text[0] != '/' && text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme)
        {
            var host = text[(scheme + 3)..];
            var start = host.IndexOfAny('/', '?');
            text = start < 0 ? [] : host[start..];
        }

        var query = "";
        if (text.IndexOf('?') is >= 0 and var mark)
        {
            query = text[(mark + 1)..].ToString();
            text = text[..mark];
        }

        var path = text.TrimStart('/');
        var whole = path.Length + 1 == target.Length && query.Length == 0 && target[0] == '/';
        return new(whole ? target : $"/{path}", query);
    }

    /// <summary>Splits the path into the stage and the rest.</summary>
    /// <param name="stage">The first segment of the path.</param>
    /// <param name="resource">The rest of the path, without slashes at its start and end.</param>
    public void Split(out ReadOnlySpan<char> stage, out ReadOnlySpan<char> resource)
    {
        var path = Path.AsSpan(1);
        var end = path.IndexOf('/');
        stage = end < 0 ? path : path[..end];
        resource = end < 0 ? [] : path[end..].Trim('/');
    }
}

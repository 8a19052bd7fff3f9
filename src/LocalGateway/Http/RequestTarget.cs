namespace Sluice.LocalGateway.Http;

/// <summary>The target of a request line, taken apart but not decoded.</summary>
/// <param name="Path">Starts with exactly one slash; percent-encoded as the client sent it.</param>
/// <param name="Query">Without the question mark; empty where there is none.</param>
internal readonly record struct RequestTarget(string Path, string Query)
{
    public static RequestTarget Parse(string target)
    {
        var text = target.AsSpan();
        if (text.IndexOf('#') is >= 0 and var fragment)
        {
            text = text[..fragment];
        }

        // A proxy's form of a request line: http://host/path.
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

    /// <summary>Splits the stage off the path.</summary>
    /// <param name="stage">The path's first segment.</param>
    /// <param name="resource">The rest, without the slashes around it.</param>
    public void Split(out ReadOnlySpan<char> stage, out ReadOnlySpan<char> resource)
    {
        var path = Path.AsSpan(1);
        var end = path.IndexOf('/');
        stage = end < 0 ? path : path[..end];
        resource = end < 0 ? [] : path[end..].Trim('/');
    }
}

namespace Sluice.Contract;

/// <summary>Checks names as Amazon API Gateway does. This file is compiled into each project that checks them.</summary>
internal static class ApiGatewayNames
{
    /// <summary>Recorded on AWS: <c>$input.params()</c> never contains these headers.</summary>
    private static readonly HashSet<string> LostHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Content-MD5", "Expect", "Max-Forwards", "Proxy-Authenticate", "Server", "TE",
        "Transfer-Encoding", "Trailer", "Upgrade", "WWW-Authenticate",
    };

    /// <summary>Returns true for a header that API Gateway does not pass on to mapping templates.</summary>
    public static bool IsLostHeader(string name) => LostHeaders.Contains(name);

    /// <summary>Recorded on AWS: these headers reach the client as <c>x-amzn-Remapped-…</c>, or not at all.</summary>
    private static readonly HashSet<string> RemappedHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Length", "Content-MD5", "Date", "Expect", "Host", "Max-Forwards", "Proxy-Authenticate", "Server",
        "Trailer", "Transfer-Encoding", "Upgrade", "User-Agent", "WWW-Authenticate",
    };

    /// <summary>Returns true for a header of a response that the client does not receive under its name.</summary>
    public static bool IsRemappedHeader(string name) => RemappedHeaders.Contains(name);

    /// <summary>
    /// Returns true for a valid name of a path, query or header parameter: <c>^[a-zA-Z0-9._$-]+$</c> (the message of an import that refuses one).
    /// </summary>
    public static bool IsParameter(string name) => name.Length > 0 && name.All(static c => IsCommon(c) || c == '$');

    /// <summary>Returns true for a valid segment of a path that is not a variable (the message of an import that refuses one).</summary>
    public static bool IsSegment(string segment) => segment.Length > 0 && segment.All(IsSegment);

    /// <summary>Returns true for a valid name of a path variable, without braces and <c>+</c>.</summary>
    public static bool IsVariable(string name) => name.Length > 0 && name.All(IsCommon);

    /// <summary>Returns true for a character that a segment may have.</summary>
    public static bool IsSegment(char c) => IsCommon(c) || c is ',' or ':';

    private static bool IsCommon(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '_' or '-';
}

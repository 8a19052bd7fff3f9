using Sluice.Contract;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Names on either side of a parameter mapping.</summary>
internal static class MappingNames
{
    // Recorded on AWS: a mapping to these makes every request fail, or is left out without a word.
    private static readonly HashSet<string> RefusedHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Expect", "Proxy-Authenticate", "TE", "Transfer-Encoding", "Via", "X-Amzn-Trace-Id", "X-Amzn-Apigateway-Api-Id",
    };

    // Recorded on AWS: these reach the client as x-amzn-Remapped-…, or not at all.
    private static readonly HashSet<string> RemappedHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Length", "Content-MD5", "Date", "Expect", "Host", "Max-Forwards", "Proxy-Authenticate", "Server",
        "Trailer", "Transfer-Encoding", "Upgrade", "User-Agent", "WWW-Authenticate",
    };

    /// <summary>Why the backend would not get the header; null where it does.</summary>
    public static string? RequestHeaderProblem(string name) =>
        !ApiGatewayNames.IsParameter(name) ? "it is not a header's name. Use letters A-Z, digits and - _ . $."
        : RefusedHeaders.Contains(name) ? "API Gateway sets this header itself, or refuses a mapping to it."
        : null;

    /// <summary>Why the client would not get the header; null where it does.</summary>
    public static string? ResponseHeaderProblem(string name) =>
        !ApiGatewayNames.IsParameter(name) ? "it is not a header's name. Use letters A-Z, digits and - _ . $."
        : RemappedHeaders.Contains(name) ? $"API Gateway sends '{name}' under another name, or not at all. Use a header of your own."
        : null;

    /// <summary>A constant, or what <c>$context.NAME</c> or <c>$stageVariables.NAME</c> refers to; null where the text is neither.</summary>
    public static MappedValueModel? Value(string text) =>
        text.Length > 1 && text[0] == '$' ? Reference(text, "$context.", ParameterSource.Context) ?? Reference(text, "$stageVariables.", ParameterSource.StageVariable)
        : text.All(c => c is >= ' ' and < '\u007f' and not '\'') ? new(null, text)
        : null;

    private static MappedValueModel? Reference(string text, string prefix, ParameterSource source) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Substring(prefix.Length) is var name && (name.Length == 0 || ApiGatewayNames.IsParameter(name))
            ? new(source, name)
            : null;
}

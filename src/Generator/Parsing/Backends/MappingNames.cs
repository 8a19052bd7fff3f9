using Sluice.Contract;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Checks the names on both sides of a parameter mapping.</summary>
internal static class MappingNames
{
    // Recorded on AWS: a mapping to one of these headers makes every request fail, or API Gateway silently ignores it.
    private static readonly HashSet<string> RefusedHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Expect", "Proxy-Authenticate", "TE", "Transfer-Encoding", "Via", "X-Amzn-Trace-Id", "X-Amzn-Apigateway-Api-Id",
    };

    /// <summary>Returns the reason why the backend would not receive the header, or null if it would.</summary>
    public static string? RequestHeaderProblem(string name) =>
        !ApiGatewayNames.IsParameter(name) ? "it is not the name of a header. Use letters A-Z, digits and - _ . $."
        : RefusedHeaders.Contains(name) ? "API Gateway sets this header itself, or refuses a mapping to it."
        : null;

    /// <summary>Returns the reason why the client would not receive the header, or null if it would.</summary>
    public static string? ResponseHeaderProblem(string name) =>
        !ApiGatewayNames.IsParameter(name) ? "it is not the name of a header. Use letters A-Z, digits and - _ . $."
        : ApiGatewayNames.IsRemappedHeader(name) ? $"API Gateway sends '{name}' under another name, or not at all. Use a header of your own."
        : null;

    /// <summary>
    /// Returns a constant, or the value that <c>$context.NAME</c> or <c>$stageVariables.NAME</c> refers to. Returns null if the text is neither.
    /// </summary>
    public static MappedValueModel? Value(string text) =>
        text.Length > 1 && text[0] == '$'
            ? Reference(text, "$context.", ParameterSource.Context) ?? Reference(text, "$stageVariables.", ParameterSource.StageVariable)
        : text.All(c => c is >= ' ' and < '\u007f' and not '\'') ? new(null, text)
        : null;

    private static MappedValueModel? Reference(string text, string prefix, ParameterSource source) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Substring(prefix.Length) is var name
            && (name.Length == 0 || ApiGatewayNames.IsParameter(name))
            ? new(source, name)
            : null;
}

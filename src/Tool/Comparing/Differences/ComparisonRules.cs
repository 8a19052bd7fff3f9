using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Http;

namespace Sluice.Tool.Comparing.Differences;

/// <summary>What is not compared, because it differs between any two answers.</summary>
internal sealed partial class ComparisonRules
{
    /// <summary>The most '*' in a path. .NET makes no automaton of an expression with thousands of parts.</summary>
    public const int MostStars = 50;

    /// <summary>
    /// Headers of a connection, of a content delivery network, and those with an id or a time of the request. API Gateway's documentation of
    /// gateway responses and access logs names <c>x-amzn-RequestId</c>, <c>x-amz-apigw-id</c> and <c>X-Amzn-Trace-Id</c>.
    /// </summary>
    private static readonly string[] Volatile =
    [
        "alt-svc", "age", "connection", "content-length", "date", "keep-alive", "server", "strict-transport-security", "transfer-encoding", "via",
        "x-amz-apigw-id", "x-amz-cf-id", "x-amz-cf-pop", "x-amzn-requestid", "x-amzn-trace-id", "x-cache",
        "x-amzn-remapped-connection", "x-amzn-remapped-content-length", "x-amzn-remapped-date", "x-amzn-remapped-server",
    ];

    private readonly FrozenSet<string> _headers;
    private readonly Regex[] _values;

    /// <summary>Makes the rules.</summary>
    /// <param name="headers">More headers that are not compared.</param>
    /// <param name="values">Paths of values of a JSON body that are not compared, such as <c>$.items[*].id</c>; <c>*</c> stands for any name or index.</param>
    public ComparisonRules(IEnumerable<string> headers, IEnumerable<string> values)
    {
        _headers = Volatile.Concat(headers).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _values = [.. values.Select(Pattern)];
    }

    /// <summary>Returns whether a text is a path of a JSON value, in which '*' may stand for names and indexes.</summary>
    public static bool IsPath(string text) => Form().IsMatch(text);

    public bool Compares(string header) => !_headers.Contains(header);

    /// <summary>Whether the value at this path of a JSON body is compared.</summary>
    public bool ComparesValue(string path) => !_values.Any(pattern => pattern.IsMatch(path));

    /// <summary>The headers of an answer that are compared, with their values; repeated ones in their order.</summary>
    public Dictionary<string, string> Select(HeaderList headers)
    {
        var selected = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            if (Compares(name))
            {
                selected[name] = selected.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
            }
        }

        return selected;
    }

    // Each part of a pattern is fixed text or '*', and no two '*' touch, so matching takes no more than linear steps for each of them.
    private static Regex Pattern(string path) => new(
        "^" + string.Join(@"[^.\[\]]+", path.Split('*').Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"^\$(?:\.[A-Za-z_*][A-Za-z0-9_*]*|\[(?:[0-9]+|\*|'.+?')\])*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Tests.Documents.Imports;

/// <summary>Writes the methods of imported functions, as a developer does: each returns the fixed answer that the case gives for its function, if there is one.</summary>
internal static partial class HandlerCode
{
    private const string Quote = "\"";

    /// <param name="source">The source of a class.</param>
    /// <param name="functions">The functions of the case and their answers.</param>
    public static string Write(string source, IReadOnlyList<(string Name, string Answer)> functions)
    {
        if (Class().Match(source) is not { Success: true } type)
        {
            return source;
        }

        var isAuthorizer = source.Contains("AuthorizerResult ", StringComparison.Ordinal);
        var answers = functions.Select(static function => (function.Name, JsonDocument.Parse(function.Answer).RootElement))
            .Where(function => isAuthorizer
                ? function.RootElement.TryGetProperty("principalId", out _)
                : function.Name.Replace(".", "", StringComparison.Ordinal) == type.Groups[1].Value)
            .Select(static function => function.RootElement).ToList();
        return answers is [var answer] ? Method().Replace(source, method => Code(method, answer, source)) : source;
    }

    private static string Code(Match method, JsonElement answer, string source)
    {
        var head = method.Groups["head"].Value;
        if (answer.TryGetProperty("principalId", out var principal))
        {
            return $"public AuthorizerResult {head} => {Policy(answer, principal.GetString()!)};";
        }

        if (answer.TryGetProperty("errorMessage", out var message))
        {
            return $"public {method.Groups["type"].Value} {head} => throw new {Exception().Match(source).Groups[1].Value}({Literal(message.GetString()!)});";
        }

        var status = answer.GetProperty("statusCode").ToString();
        var returns = status == "200" || source.Contains($"[Returns({status})]", StringComparison.Ordinal) ? "" : $"[Returns({status})] ";
        var body = Literal(answer.TryGetProperty("body", out var text) ? text.GetString()! : "");
        if (answer.TryGetProperty("isBase64Encoded", out var isBinary) && isBinary.GetBoolean())
        {
            return $"{returns}[Produces(\"image/png\")] public byte[] {head} => Convert.FromBase64String({body});";
        }

        var headers = Headers(answer).ToList();
        return headers.Count == 0
            ? $"{returns}[Produces(\"text/plain\")] public string {head} => {body};"
            : $$"""
                [Produces("text/plain")] public Ok<string> {{head}}
                {
                    var answer = Results.Ok({{body}});
                    {{string.Join('\n', headers.Select(static header => $"answer.AppendHeader({Literal(header.Name)}, {Literal(header.Value)});"))}}
                    return answer;
                }
                """;
    }

    private static string Policy(JsonElement answer, string principal)
    {
        var effect = answer.GetProperty("policyDocument").GetProperty("Statement")[0].GetProperty("Effect").GetString();
        var context = answer.TryGetProperty("context", out var values)
            ? string.Join(", ", values.EnumerateObject().Select(static value => $"[{Literal(value.Name)}] = {Literal(value.Value.ToString())}"))
            : "";
        return $"new Func<AuthorizerResult>(() => {{ var result = AuthorizerResult.{effect}({Literal(principal)}); "
            + $"foreach (var (name, value) in new Dictionary<string, string> {{ {context} }}) result.Context[name] = value; return result; }})()";
    }

    private static IEnumerable<(string Name, string Value)> Headers(JsonElement answer)
    {
        var single = answer.TryGetProperty("headers", out var headers)
            ? headers.EnumerateObject().Select(static header => (header.Name, header.Value.GetString()!))
            : [];
        var repeated = answer.TryGetProperty("multiValueHeaders", out headers)
            ? headers.EnumerateObject().SelectMany(static header => header.Value.EnumerateArray().Select(value => (header.Name, value.GetString()!)))
            : [];
        return single.Concat(repeated);
    }

    private static string Literal(string text) => Quote + JsonEncodedText.Encode(text) + Quote;

    [GeneratedRegex(@"^public sealed class (\w+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Class();

    [GeneratedRegex(@"public (?<type>\S+) (?<head>@?\w+\([^;]*?\)) => throw new NotImplementedException\(\);", RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    [GeneratedRegex(@"\[Throws<(\w+)>\(", RegexOptions.CultureInvariant)]
    private static partial Regex Exception();
}

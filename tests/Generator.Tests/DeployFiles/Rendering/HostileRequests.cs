using System.Text;
using System.Text.Json.Nodes;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Tests.DeployFiles.Rendering;

/// <summary>Requests of somebody who knows what the templates are made of. The same seed gives the same requests.</summary>
internal sealed class HostileRequests(int seed)
{
    private static readonly string[] Pieces =
    [
        "'", "\"", "\\", "\\'", "\\\"", "\\\\'", "\0", "\u0001", "\b", "\n", "\r\n", "\t", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "é", "ß", "日本", "😀", "$", "$x", "$x.y",
        "${", "${x}", "$!x", "$util.escapeJavaScript('", "$input.body", "#", "#set(", "#set($comma = '')", "#if(true)", "#end", "##", "#*", "*#", "#[[", "]]#", "%", "%27", "%2B", "%zz", "+", " ", "",
        "1,\"admin\":true", "\",\"admin\":\"true", "\\u0022", "\\u0027", "}", "{", "]", ":", "/", "</script>", "<", ">", "&", "=", "@op", "-", "_", "0", "null", "true", "NaN", "a", "Z",
    ];

    private readonly Random _random = new(seed);

    public IEnumerable<Request> For(OperationModel operation, int count) => Enumerable.Range(0, count).Select(_ => One(operation));

    private Request One(OperationModel operation) => new()
    {
        Path = Distinct(operation.Route.Segments.Items
            .Where(segment => segment.Kind != RouteSegmentKind.Literal)
            .Select(segment => KeyValuePair.Create(segment.Text, Text()))),
        Query = Distinct(Carried(operation, ParameterSource.Query).Concat(Junk())),
        Headers = Distinct(Carried(operation, ParameterSource.Header).Concat(Junk())),
        Body = Body(),
        Context = new Dictionary<string, object?>
        {
            ["httpMethod"] = "POST",
            ["requestTimeEpoch"] = 1763806522000L,
            ["identity"] = new Dictionary<string, object?> { ["sourceIp"] = Sometimes() ? Text() : null },
            ["authorizer"] = Authorizer(operation),
        }.Where(entry => entry.Value is not null).ToDictionary(),
        StageVariables = Sometimes() ? new Dictionary<string, string> { ["greeting"] = Text() } : [],
    };

    // A header may come twice in another case, a query key in another case is another key.
    private IEnumerable<KeyValuePair<string, string>> Carried(OperationModel operation, ParameterSource source)
    {
        foreach (var parameter in operation.Parameters.Items.Where(parameter => parameter.Source == source))
        {
            for (var i = _random.Next(3); i > 0; i--)
            {
                yield return KeyValuePair.Create(AnyCase(parameter.WireName), Text());
            }

            if (Sometimes())
            {
                yield return KeyValuePair.Create(parameter.WireName + Pieces[_random.Next(Pieces.Length)] + "x", Text());
            }
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Junk() =>
        Enumerable.Range(0, _random.Next(4)).Select(_ => KeyValuePair.Create(Text(), Text())).Where(pair => pair.Key.Length > 0);

    // How a map of claims prints is nobody's contract: only an operation that binds one of them gets claims.
    private Dictionary<string, object?>? Authorizer(OperationModel operation) =>
        Sometimes() ? null
        : operation.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.Authorizer) && Sometimes()
            ? new() { ["claims"] = new Dictionary<string, object?> { ["cognito:groups"] = Text() } }
            : new() { ["principalId"] = Text(), [Text() + "x"] = Text() };

    private string Body() => _random.Next(6) switch
    {
        0 => "",
        // docs/dialect.md has what becomes of a bare NaN.
        1 => Text().Replace("NaN", "nan", StringComparison.Ordinal),
        2 => "{\"a\":1",
        _ => Json(3)!.ToJsonString(),
    };

    private JsonNode Json(int depth) => _random.Next(depth > 0 ? 6 : 4) switch
    {
        0 => JsonValue.Create(Text()),
        1 => JsonValue.Create(_random.Next()),
        2 => JsonValue.Create(_random.NextInt64()),
        3 => JsonValue.Create(Sometimes()),
        4 => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Json(depth - 1))]),
        _ => new JsonObject(Distinct(Enumerable.Range(0, _random.Next(4)).Select(_ => KeyValuePair.Create(Text(), Text())))
            .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Json(depth - 1)))),
    };

    private string AnyCase(string name) => string.Concat(name.Select(character => Sometimes() ? char.ToUpperInvariant(character) : char.ToLowerInvariant(character)));

    private string Text()
    {
        var text = new StringBuilder();
        for (var i = _random.Next(5); i > 0; i--)
        {
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private bool Sometimes() => _random.Next(2) == 0;

    private static List<KeyValuePair<string, string>> Distinct(IEnumerable<KeyValuePair<string, string>> values) =>
        [.. values.GroupBy(value => value.Key, StringComparer.Ordinal).Select(group => group.Last())];
}

namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>What API Gateway itself gives a template: <c>$input</c>, <c>$util</c>, <c>$context</c>, <c>$stageVariables</c>; without the leading <c>$</c>.</summary>
internal sealed class GatewayReferences(TemplateGrammar g)
{
    public (string Root, string Path, Kind Kind) Any() => g.Dice.Weighted(28, 14, 6, 12, 14, 16, 6, 4) switch
    {
        0 => ("input", ".path(" + Path() + ")", g.Dice.Pick(Kind.Any, Kind.Text, Kind.Map, Kind.JsonList)),
        1 => ("input", ".json(" + Path() + ")", Kind.Text),
        2 => ("input", g.Dice.Pick(".body", ".getBody()", ".body", ".body.toString()"), Kind.Text),
        3 => ("input", ".params(" + g.Strings.Exact(Parameter()) + ")", Kind.Text),
        4 => ParameterMaps(),
        5 => Utility(),
        6 => Context(),
        _ => StageVariables(),
    };

    public (string Root, string Path, Kind Kind) Utility()
    {
        g.Depth++;
        var value = g.Depth < 5 ? g.Arguments.One(g.Dice.Pick('s', 's', 's', 'o')) : "$s";
        if (g.Dice.Chance(35) && g.Depth < 5)
        {
            var (root, path, _) = g.Dice.Chance(50) ? ("input", ".json(" + Path() + ")", Kind.Text) : ("input", ".params(" + g.Strings.Exact(Parameter()) + ")", Kind.Text);
            value = "$" + root + path;
        }

        g.Depth--;
        return g.Dice.Weighted(40, 10, 10, 10, 6, 14, 2) switch
        {
            0 => ("util", ".escapeJavaScript(" + value + ")" + (g.Dice.Chance(25) ? ".replaceAll(" + g.Dice.Pick("\"\\\\'\",\"'\"", "\"\\'\",\"'\"", "\"\\\\'\", \"'\"", "'\\\\''', ''''") + ")" : ""), Kind.Text),
            1 => ("util", ".urlEncode(" + value + ")", Kind.Text),
            2 => ("util", ".urlDecode(" + value + ")", Kind.Text),
            3 => ("util", ".base64Encode(" + value + ")", Kind.Text),
            4 => ("util", ".base64Decode(" + g.Dice.Pick(value, "'aGVsbG8='", "'aGVsbG8'", "'4pi6'", "'8J+YgA=='", "'a'", "'a GVs'", "''", "'-_'", "$util.base64Encode(" + value + ")") + ")", Kind.Text),
            5 => ("util", ".parseJson(" + g.Dice.Pick(value, "$input.body", "$input.json('$')", "'{\"a\":1,\"b\":[1,2]}'", "'[1,\"x\",null]'", "'1.50'", "'\"s\"'", "''", "'{a:b}'", "'3.141592653589793238462643'", "'[1'") + ")", g.Dice.Pick(Kind.Map, Kind.JsonList, Kind.Any)),
            _ => ("util", g.Dice.Pick(".nope()", ".nope", ".escapeJavaScript()", ".urlEncode()", ".parseJson()", ".escapeJavaScript", ".base64Encode(1)"), Kind.Nothing),
        };
    }

    /// <summary>What a template may override, as the left side of <c>#set</c> or read back.</summary>
    public string Override() => g.Dice.Pick(
        "context.responseOverride.status", "context.responseOverride.header.X-A", "context.responseOverride.header['a b']", "context.responseOverride.header.Content-Type", "context.requestOverride.header.x-b", "context.requestOverride.path.id",
        "context.requestOverride.querystring.q", "context.requestOverride.querystring['a-b']", "context.responseOverride.nope", "context.requestOverride.nope.x");

    private string Path()
    {
        var path = g.JsonPaths.Any();
        return g.Dice.Weighted(88, 8, 3, 1) switch
        {
            0 => g.Literals.Single(path),
            1 => g.Literals.Double(path),
            2 => g.Dice.Pick("\"$.items[$n]\"", "\"$.items[${z}].name\"", "\"$['$s']\"", "$s", "\"$.$num\"", "$nope", "\"$.${s}\"", "\"$\""),
            _ => g.Dice.Pick("", "1", "$l", "'$', 1", "null", "true", "$input.path('$.name')", "'$.id', '$.name'"),
        };
    }

    private string Parameter() => g.Dice.Pick("id", "q", "page", "proxy", "a-b", "User-Agent", "user-agent", "X-Header", "x-tenant", "nope", "", "Content-Type");

    private (string Root, string Path, Kind Kind) ParameterMaps()
    {
        var list = g.Dice.Pick("path", "querystring", "header");
        return g.Dice.Weighted(10, 14, 34, 18, 12, 12) switch
        {
            0 => ("input", ".params()", Kind.Map),
            1 => ("input", ".params()." + list, Kind.Map),
            2 => ("input", ".params()." + list + "." + Parameter(), Kind.Text),
            3 => ("input", ".params()." + list + ".get('" + Parameter() + "')", Kind.Text),
            4 => ("input", ".params()." + list + ".keySet()", Kind.Set),
            _ => ("input", ".params()." + g.Dice.Pick("get('" + list + "')", "nope", list + "['" + Parameter() + "']", list + ".size()", "keySet()", list + ".entrySet()"), Kind.Map),
        };
    }

    private (string Root, string Path, Kind Kind) Context() => ("context", g.Dice.Pick(
        ".requestId", ".httpMethod", ".stage", ".requestTimeEpoch", ".identity.sourceIp", ".identity.userAgent", ".identity.user", ".authorizer.principalId", ".authorizer.claims.sub", ".authorizer.claims", ".authorizer.claims.email", ".authorizer.n", ".authorizer.ok",
        ".nope", ".identity", ".authorizer", ".nope.x.y", ".identity.keySet()", ".requestOverride", ".responseOverride", ".responseOverride.status", ".authorizer.claims['sub']", ".get('stage')", ".error.message", ".responseOverride.header", ".authorizer.get('n')", ".requestOverride.path"), Kind.Any);

    private (string Root, string Path, Kind Kind) StageVariables() => ("stageVariables", g.Dice.Pick(".env", ".url", ".a_b", ".nope", ".get('env')", "['url']", ".keySet()", ".get('nope')", ".entrySet()", ".size()", ""), Kind.Text);
}

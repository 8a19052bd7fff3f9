namespace Sluice.Differential;

/// <summary>What templates and inputs are made of.</summary>
internal static class Words
{
    public static readonly string[] Variables =
    [
        "s", "n", "neg", "z", "d", "dz", "big", "lng", "bi", "bd", "t", "f", "nl", "nope", "l", "ln", "el", "m", "em", "num", "e", "csv", "sp", "ap", "uni",
        "x", "y", "i", "foreach", "velocityCount", "velocityHasNext", "context", "input", "util", "stageVariables", "a-b", "l2", "deep", "k",
    ];

    public static readonly string[] Names =
    [
        "a", "b", "c", "d", "e", "name", "id", "items", "size", "empty", "class", "first", "key", "value", "a-b", "length", "bytes", "nope", "x_y", "index", "count",
        "hasNext", "parent", "path", "header", "querystring", "body", "identity", "sourceIp", "requestOverride", "responseOverride", "authorizer", "claims", "status", "blank",
    ];

    public static readonly string[] Texts =
    [
        "", " ", "a", "abc", "Hello World", "a,b,,c", "42", "-1", "1.5", "true", "it's", "say \"hi\"", "back\\slash", "line\nbreak", "tab\t", "é☃", "😀", "null", "{}", "[1,2]",
        "$x", "${x}", "#if(true)", "##", "a/b", "<b>&</b>", "a=1&b=2", "%20+x", "  pad ", "AbC", "ß", "x\u2028y", "\u0001", "aaa", "a.b.c", "{\"k\":\"v\"}", "2021-01-01T00:00:00Z",
    ];

    public static readonly string[] Regexes =
    [
        "a", "[a-z]+", "\\\\s*,\\\\s*", ",", "(a)(b)?", "\\\\d", "^", "$", ".", "o", "\\\\\\\\", "l+", "[^a-z]", "\\\\w+", "(?i)h", "a|b", "", "\\\\.", "\\\\p{Upper}", "\\\\Qa.b\\\\E", "x*", "(?<n>l)",
    ];

    public static readonly string[] Replacements = ["", "x", "$0", "$1", "\\\\$", "'", "$", "${n}", "\\\\", "-"];

    public static readonly string[] JsonPaths =
    [
        "$", "$.name", "$.items", "$.items[0]", "$.items[-1]", "$.items[*].id", "$.items[0:2]", "$..id", "$.user.addr.city", "$.nope", "$['name']", "$.items[?(@.price > 1)]",
        "$.items.length()", "$.user", "$.tags", "$.tags[1]", "$.mixed", "$.count", "$.data", "name", "$.items[0].tags", "$.*", "$.items[0,1].name", "$.", "", "$.user.nope",
    ];

    // Pieces that mean something to the lexer, for noise.
    public static readonly string[] Marks =
    [
        "$", "$!", "${", "$!{", "#", "##", "#*", "*#", "#**", "#[[", "]]#", "#if", "#if(", "#elseif(", "#else", "#{else}", "#end", "#{end}", "#set", "#set(", "#foreach(",
        "#define(", "#literal()", "#stop", "#break", "\\", "\\\\", "(", ")", "[", "]", "{", "}", "\"", "'", "\"\"", " ", "\n", "\t", ".", "..", ",", ":", "=", "==", "!", "!=", "<", ">=",
        "&&", "||", "and", "or", "not", "true", "false", "null", "1", "-1", "1.5", "1..3", "a", "in", "$s", "$n", "$l", "$m.a", "${s}", "\\$s", "\\#if", "\\#end", "é", "-", "+", "*", "/", "%", "@", "#@x",
        "\r\n", "\\!", "$\\!s", "$.", "$[", "|", "&", "?", ";",
    ];
}

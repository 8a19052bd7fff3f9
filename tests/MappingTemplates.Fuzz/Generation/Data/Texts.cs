namespace Sluice.MappingTemplates.Fuzz.Generation.Data;

/// <summary>Strings that clients send: plain ones, and those that break templates.</summary>
internal static class Texts
{
    private static readonly string[] Plain = ["alice", "Bob", "a1", "42", "x y", "OK", "2021-01-01T00:00:00Z", "true", "null", "", " pad ", "A-B_c", "1.50", "/a/b", "e@x.y", "ümlaut"];

    private static readonly string[] Hostile =
    [
        "it's", "say \"hi\"", "back\\slash", "tab\there", "line\nbreak", "cr\r\nlf", "\u0001\u001f", "\u007f\u0085", "\u2028x\u2029", "😀", "é☃中", "$x", "${s}", "$input.body", "#set($s = 1)", "#end", "#if(true)x",
        "#[[", "]]#", "## c", "#* c", "</script>", "a/b//c", "%20+%zz", "a=1&b=2", "\\u0041", "\\\"", "'; drop", "{\"k\":\"v\"}", "[1,2]", "\\", "\"", "'", "\0", "`${x}`", "\\$s", "<b>&amp;</b>",
    ];

    public static string Any(Dice dice) => dice.Chance(60) ? dice.Pick<string>(Plain) : dice.Chance(85) ? dice.Pick<string>(Hostile) : dice.Pick<string>(Hostile) + dice.Pick<string>(Plain) + dice.Pick<string>(Hostile);
}

using Sluice.MappingTemplates.Fuzz.Generation;

namespace Sluice.MappingTemplates.Fuzz.Mutating;

/// <summary>Text that nests deep or goes on for long: what recursive parsers die of.</summary>
internal static class Nesting
{
    private static readonly (string Open, string Middle, string Close)[] Pairs =
    [
        ("#if(true)", "x", "#end"), ("#foreach($i in [1])", "$i", "#end"), ("#define($x)", "y", "#end"), ("#if(false)#elseif(true)", "", "#end"), ("#literal()", "", "#end"), ("#macro(m0)", "", "#end"), ("#if((", "true", "))#end"),
        ("#set($x = (", "1", "))"), ("#set($x = [", "1", "])"), ("#set($x = {\"a\":", "1", "})"), ("[", "", "]"), ("{", "", "}"), ("(", "", ")"), ("${", "s", "}"), ("$!{", "s", "}"), ("$l[", "0", "]"), ("$l[$l", "[0]", "]"), ("$s.concat(", "'a'", ")"), ("$util.urlEncode(", "$s", ")"),
        ("#set($x = \"", "$s", "\")"), ("\"", "", "\""), ("#[[", "", "]]#"), ("#*", "", "*#"), ("#@nope()", "", "#end"), ("#nope(", "", ")"), ("#if(!", "true", ")#end"),
        ("#set($x = \"#if(true)", "", "#end\")"), ("$input.path('$", "", "')"), ("$input.path('$[?(@.a == 1 && ", "", ")]')"),
    ];

    private static readonly string[] Runs =
    [
        "!", "not ", "$s.a", ".a", ".length()", "[0]", "$", "#", "\\", "\\\\", "$!", "##", "#set($x = 1)", "#stop", "\n", " ", "\r\n", "#if(true)", "#end", "#else", "1 + ", "(1 + ", "1 == 1 && ", "[1,", "{\"a\":", "\"\"", "''", "#[[", "]]#", "#*", "*#", "${", "$s.concat(", "..", "-", "$foreach.parent", ".parent",
        "#foreach($i in [1..1000])", "#define($x)$x", "\u2028", "😀", "a", "#elseif(true)", "#{", "#@", "$a-", "(", "[", "{",
    ];

    /// <summary>Each pair and each run, as deep as a template of AWS's size has room for.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Pairs.Select(pair => Fill(pair.Open + pair.Close, n => Repeat(pair.Open, n) + pair.Middle + Repeat(pair.Close, n))), .. Runs.Select(run => Fill(run, n => Repeat(run, n)))];

    public static string Any(Dice dice) => dice.Weighted(40, 40, 20) switch
    {
        0 => Pair(dice, dice.PickFrom(Pairs)),
        1 => Repeat(dice.Pick<string>(Runs), Count(dice)),
        _ => Inside(dice),
    };

    /// <summary>JSON that nests deep, or holds one long value.</summary>
    public static string Json(Dice dice)
    {
        var count = Count(dice);
        return dice.Below(7) switch
        {
            0 => Repeat("[", count) + Repeat("]", count),
            1 => Repeat("{\"a\":", count) + "1" + Repeat("}", count),
            2 => Repeat("[", count),
            3 => Repeat("{\"a\":[", count) + "1" + Repeat("]}", count),
            4 => "{\"id\":" + Repeat("9", count) + "}",
            5 => "{\"id\":1e" + dice.Pick("999999999", "-999999999", "2147483648", "400") + "}",
            _ => "{\"name\":\"" + Repeat(dice.Pick("a", "\\u0041", "\\\\", "'", "😀"), count) + "\"}",
        };
    }

    private static string Pair(Dice dice, (string Open, string Middle, string Close) pair)
    {
        var count = Count(dice);
        return Repeat(pair.Open, count) + pair.Middle + Repeat(pair.Close, dice.Chance(80) ? count : dice.Below(count + 1));
    }

    // Where another parser than the template's has to bear it.
    private static string Inside(Dice dice)
    {
        var count = Count(dice);
        return dice.Below(10) switch
        {
            0 => "$s.replaceAll('" + Repeat("(", count) + "a" + Repeat(")", count) + "', 'b')",
            1 => "$s.matches('" + Repeat("(a|", count) + Repeat(")", count) + "')",
            2 => "$input.path('$" + Repeat("[?(@.a", count) + Repeat(")]", count) + "')",
            3 => "$input.path('$" + Repeat(".a", count) + "')",
            4 => "$input.path('$" + Repeat("..*", Math.Min(count, 40)) + "')",
            5 => "$util.parseJson('" + Repeat("[", count) + Repeat("]", count) + "')",
            6 => "$input.path('$[?(" + Repeat("(", count) + "@.a == 1" + Repeat(")", count) + ")]')",
            7 => "$s.replaceAll('" + Repeat("[a&&", count) + Repeat("]", count) + "', 'b')",
            8 => "$s.format('" + Repeat("%s", count) + "', 1)",
            _ => "#set($j = $util.parseJson('" + Repeat("{\"a\":", count) + "1" + Repeat("}", count) + "'))$j $j.hashCode() $j.equals($j)#foreach($k in $j)$k#end",
        };
    }

    private static string Fill(string unit, Func<int, string> make) => make(300_000 / unit.Length);

    private static int Count(Dice dice) => dice.Weighted(40, 30, 20, 10) switch { 0 => dice.Between(2, 60), 1 => dice.Between(100, 1000), 2 => dice.Between(1000, 5000), _ => dice.Between(5000, 40000) };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

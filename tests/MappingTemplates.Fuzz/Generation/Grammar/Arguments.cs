using System.Globalization;

namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>Arguments of method calls: only literals and references are allowed there.</summary>
internal sealed class Arguments(TemplateGrammar g)
{
    /// <summary>The list in parentheses for a signature's letters; sometimes one more, one less or another type.</summary>
    public string List(string letters)
    {
        g.Depth++;
        if (g.Dice.Chance(4))
        {
            letters = g.Dice.Pick(letters + "o", letters.Length > 0 ? letters[..^1] : "o", "o", "oo", "i", "s", "");
        }

        if (letters.Length == 0 && !g.Dice.Chance(1))
        {
            // Velocity refuses a blank between empty parentheses.
            g.Depth--;
            return "()";
        }

        var text = "(" + g.Spaces.Inner();
        for (var i = 0; i < letters.Length; i++)
        {
            text += (i == 0 ? "" : g.Dice.Pick(", ", ",", " , ", ", ")) + One(g.Dice.Chance(4) ? 'o' : letters[i]);
        }

        g.Depth--;
        return text + g.Spaces.Inner() + ")";
    }

    public string One(char letter) => letter switch
    {
        'i' => g.Dice.Chance(75) ? g.Dice.Pick("0", "0", "0", "1", "1", "1", "2", "2", "3", g.Dice.Pick("-1", "5", "10", "16")) : Reference(Kind.Whole),
        'n' => g.Dice.Chance(60) ? g.Dice.Pick("1", "1.5", "0", "-2", "65", "0.0", "10") : Reference(g.Dice.Pick(Kind.Whole, Kind.Fraction, Kind.Big)),
        's' => g.Dice.Chance(65) ? g.Strings.Exact(g.Literals.Word()) : g.Dice.Chance(50) ? Reference(Kind.Text) : g.Strings.Any(),
        'r' => g.Strings.Exact(g.Regexes.Pattern()),
        'p' => g.Strings.Exact(g.Regexes.Replacement()),
        'f' => g.Strings.Exact(g.Dice.Pick("%s", "%d", "%5.2f", "[%-6s]", "%05d", "%,d", "%x", "%b", "%S", "%%", "%n", "%c", "%s-%s", "%2$s %1$s", "%.3s", "%e", "%h", "%o", "%+d", "%q", "%", "%(d", "%10d", "%s %s %s", "%X", "%.0f", "%g", "%5d|")),
        'l' => g.Dice.Chance(60) ? Reference(Kind.List) : g.Expressions.List(),
        'm' => g.Dice.Chance(60) ? Reference(Kind.Map) : g.Expressions.Map(),
        'k' => g.Dice.Chance(80) ? g.Strings.Exact(g.Literals.Key()) : Anything(),
        'v' => g.Strings.Exact(g.Literals.Key()),
        'b' => g.Dice.Chance(70) ? g.Dice.Pick("true", "false") : Reference(Kind.Truth),
        'c' => g.Strings.Exact(g.Dice.Pick("a", "b", "l", "o", "H", "1", "é")),
        _ => Anything(),
    };

    private string Reference(Kind kind) => g.Depth < 4 && g.Dice.Chance(20) ? g.References.Like(kind) : g.References.Form(g.Scope.Like(kind).Name, "");

    private string Anything() => g.Dice.Weighted(30, 20, 18, 8, 8, 5, 5, 3, 2) switch
    {
        0 => Reference(Kind.Any),
        1 => g.Strings.Any(),
        2 => g.Dice.Chance(80) ? g.Literals.Integer() : g.Dice.Between(0, 9).ToString(CultureInfo.InvariantCulture),
        3 => g.Literals.Fraction(),
        4 => g.Dice.Pick("true", "false", "true", "false", "null"),
        5 => g.Depth < 4 ? g.Expressions.List() : "[]",
        6 => g.Depth < 4 ? g.Expressions.Map() : "{}",
        7 => "[1..3]",
        _ => g.Dice.Pick("$nope", "$nope", "$nl", "$X.y", "-1", "$n-1", g.Dice.Pick("!true", "$s == $s", "1 + 1", "($n)", "a", "", "$n - 1", "!$t")),
    };
}

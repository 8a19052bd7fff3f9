namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>The right side of <c>#set</c> and the condition of <c>#if</c>.</summary>
internal sealed class Expressions(TemplateGrammar g)
{
    /// <summary>A value for a new variable, and its likely kind.</summary>
    public (string Text, Kind Kind) Value() => g.Dice.Weighted(16, 12, 5, 26, 14, 8, 7, 4, 4, 4) switch
    {
        0 => (g.Strings.Any(), Kind.Text),
        1 => (g.Literals.Integer(), Kind.Whole),
        2 => (g.Literals.Fraction(), Kind.Fraction),
        3 => Path(),
        4 => (Arithmetic(2), Kind.Whole),
        5 => (List(), Kind.List),
        6 => (Map(), Kind.Map),
        7 => (Range(), Kind.List),
        8 => (Condition(2), Kind.Truth),
        _ => (g.References.Any(), Kind.Any),
    };

    public string Condition(int depth)
    {
        switch (g.Dice.Weighted(24, 34, depth > 0 ? 16 : 0, 8, depth > 0 ? 8 : 0, 6))
        {
            case 0:
                return g.References.Any();
            case 1:
                return Operand() + Around(g.Dice.Pick("==", "!=", "==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge")) + Operand();
            case 2:
                return Condition(depth - 1) + Around(g.Dice.Pick("&&", "||", "and", "or")) + Condition(depth - 1);
            case 3:
                return g.Dice.Pick("!", "! ", "not ", "!!", "! not ") + (g.Dice.Chance(60) ? g.References.Any() : "(" + Condition(0) + ")");
            case 4:
                return "(" + g.Spaces.Inner() + Condition(depth - 1) + g.Spaces.Inner() + ")";
            default:
                return g.Dice.Pick("true", "false", "1", "\"\"", "\"a\"", "[]", "{}", "0", "\"$s\"", "!true", "1 == 1.0", "\"1\" == 1", "$n == 5", "$nope", "$nl", "$s == \"\"", "$!nope == $null", "1 == 1 == 1", "1 < 2 < 3", "null", "'true'", "[1..2]", "!1", "1 && 1", "$t == \"true\"");
        }
    }

    public string Arithmetic(int depth)
    {
        var left = depth > 0 && g.Dice.Chance(30) ? Group(depth) : Number();
        var text = left + Around(g.Dice.Pick("+", "+", "-", "*", "/", "%")) + (depth > 0 && g.Dice.Chance(30) ? Group(depth) : Number());
        return g.Dice.Chance(20) ? text + Around(g.Dice.Pick("+", "-", "*", "/", "%")) + Number() : text;
    }

    public string List()
    {
        g.Depth++;
        var text = "[" + Join(() => g.Depth < 4 && g.Dice.Chance(15) ? (g.Dice.Chance(50) ? List() : Map()) : Element()) + "]";
        g.Depth--;
        return text;
    }

    public string Map()
    {
        g.Depth++;
        var text = "{" + Join(() => (g.Dice.Chance(85) ? g.Strings.Exact(g.Literals.Key()) : Element()) + g.Dice.Pick(":", ": ", " : ") + (g.Depth < 4 && g.Dice.Chance(15) ? (g.Dice.Chance(50) ? List() : Map()) : Element())) + "}";
        g.Depth--;
        return text;
    }

    /// <summary>Small ranges only: the oracle makes the whole list.</summary>
    public string Range() => "[" + g.Spaces.Inner() + Bound() + g.Dice.Pick("..", " .. ", "..") + Bound() + g.Spaces.Inner() + "]";

    private string Bound() => g.Dice.Weighted(70, 24, 6) switch
    {
        0 => g.Dice.Pick("0", "1", "2", "3", "5", "-1", "-2", "10"),
        1 => g.Dice.Pick("$one", "$two", "$z", "${one}", "$!two", "$velocityCount", "$foreach.index", "$l.size()", "$el.size()", "$s.length()", "$foreach.count"),
        _ => g.Dice.Pick("$dz", "$num", "$nope", "$nl", "$s", "1.5", "'a'", "$t"),
    };

    private (string Text, Kind Kind) Path()
    {
        var (root, path, kind) = g.Gateway.Any();
        return ((g.Dice.Chance(93) ? "$" : "$!") + root + path, kind);
    }

    private string Group(int depth) => "(" + g.Spaces.Inner() + Arithmetic(depth - 1) + g.Spaces.Inner() + ")";

    private string Number() => g.Dice.Weighted(36, 14, 40, 6, 4) switch
    {
        0 => g.Literals.Integer(),
        1 => g.Literals.Fraction(),
        2 => "$" + g.Scope.Like(g.Dice.Pick(Kind.Whole, Kind.Whole, Kind.Fraction, Kind.Big)).Name,
        3 => g.References.Any(),
        _ => g.Strings.Any(),
    };

    private string Operand() => g.Dice.Weighted(40, 20, 16, 6, 8, 4, 3, 3) switch
    {
        0 => g.References.Any(),
        1 => g.Strings.Any(),
        2 => g.Literals.Integer(),
        3 => g.Literals.Fraction(),
        4 => "$" + g.Scope.Any().Name,
        5 => g.Dice.Pick("true", "false", "$null", "$nope"),
        6 => "(" + Arithmetic(1) + ")",
        _ => g.Dice.Chance(50) ? List() : Map(),
    };

    private string Element() => g.Dice.Weighted(34, 22, 18, 6, 6, 3, 1) switch
    {
        0 => g.Strings.Exact(g.Literals.Word()),
        1 => g.Literals.Integer(),
        2 => "$" + g.Scope.Any().Name,
        3 => g.Depth < 4 ? g.References.Any() : "1",
        4 => g.Dice.Pick("true", "false"),
        5 => g.Literals.Fraction(),
        _ => g.Dice.Pick("null", "a", "", "1 + 1", "[1..2]", "$nope", "($n)", "!true"),
    };

    private string Join(Func<string> element)
    {
        var text = "";
        for (var (i, count) = (0, g.Dice.Weighted(12, 26, 34, 20, 8)); i < count; i++)
        {
            text += (i == 0 ? "" : g.Dice.Pick(",", ", ", " , ", ", ")) + element();
        }

        // Velocity refuses a blank in empty brackets.
        return text.Length > 0 || g.Dice.Chance(3) ? g.Spaces.Inner() + text + g.Spaces.Inner() : "";
    }

    private string Around(string sign)
    {
        // Words need blanks, and a minus without one belongs to the name or the number beside it.
        var word = char.IsLetter(sign[0]) || (sign == "-" && g.Dice.Chance(90));
        return (word ? " " : g.Spaces.Operator()) + sign + (word ? " " : g.Spaces.Operator());
    }
}

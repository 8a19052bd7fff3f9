namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>References of every form, with properties, indexes and method calls.</summary>
internal sealed class References(TemplateGrammar g)
{
    public string Any() => Like(Kind.Any);

    /// <summary>A reference that likely gives a value of the kind.</summary>
    public string Like(Kind kind)
    {
        var (root, path, result) = Start(kind);
        for (var more = g.Dice.Weighted(50, 34, 12, 4); more > 0 && g.Depth < 5; more--)
        {
            (var step, result) = Step(result);
            path += step;
        }

        return Form(root, path);
    }

    /// <summary>A call on a variable of the kind: <c>[$s.substring(1)]</c>.</summary>
    public string Call(Kind kind)
    {
        var path = Method(kind, out var result);
        if (g.Dice.Chance(35))
        {
            path += Method(result, out _);
        }

        return Form(g.Scope.Like(kind).Name, path);
    }

    public string Form(string root, string path) => g.Dice.Weighted(66, 8, 18, 5, 3) switch
    {
        0 => "$" + root + path,
        1 => "$!" + root + path,
        2 => "${" + root + path + "}",
        3 => "$!{" + root + path + "}",
        _ => Odd(root, path),
    };

    private (string Root, string Path, Kind Kind) Start(Kind kind)
    {
        if (g.Dice.Chance(45) && g.Depth < 5)
        {
            return g.Gateway.Any();
        }

        var variable = g.Scope.Like(kind);
        return (variable.Name, "", variable.Kind);
    }

    private (string Step, Kind Kind) Step(Kind kind) => g.Dice.Weighted(44, 26, 20, 10) switch
    {
        0 => (Method(kind, out var result), result),
        1 => (Property(), Kind.Any),
        2 => (Index(kind), Kind.Any),
        _ => ("." + g.JsonPaths.Name(), Kind.Any),
    };

    private string Method(Kind kind, out Kind result)
    {
        var method = Signatures.Pick(g.Dice, kind);
        result = method.Result;
        return "." + method.Name + g.Arguments.List(method.Arguments);
    }

    private string Property() => "." + g.Dice.Pick(
        "a", "b", "c", "d", "e", "a-b", "size", "empty", "nul", "length", "bytes", "key", "value", "id", "name", "k", "nope", "zebra", "class.name", "class.simpleName", "index", "count", "hasNext", "first", "last", "keys", "A", "nAN", "c.d", "infinite", "a1", "entrySet", "x_y");

    private string Index(Kind kind)
    {
        var inner = kind is Kind.Map or Kind.Any
            ? g.Dice.Weighted(60, 20, 20) switch { 0 => g.Strings.Exact(g.Literals.Key()), 1 => g.Dice.Pick("0", "0", "0", "1", "1", "-1"), _ => "$" + g.Scope.Any().Name }
            : g.Dice.Weighted(78, 10, 12) switch { 0 => g.Dice.Pick("0", "0", "0", "0", "1", "2", kind is Kind.List or Kind.JsonList ? "-1" : "0"), 1 => g.Strings.Exact(g.Literals.Key()), _ => g.Dice.Pick("$z", "$one", "$n", "$z", "$s", "$nope", "true", "$t", "$s", "$d", g.Dice.Pick("-2", "99", "1.0", "[0]", "null")) };
        return g.Dice.Weighted(90, 6, 4) switch { 0 => "[" + inner + "]", 1 => "[ " + inner + " ]", _ => " [" + inner + "]" };
    }

    private string Odd(string root, string path) => g.Dice.Weighted(14, 14, 14, 14, 14, 14, 14) switch
    {
        0 => "\\$" + root + path,
        1 => "\\\\${" + root + path + "}",
        2 => "\\$!" + root + path,
        3 => "$" + root + path + g.Dice.Pick(".", "-", "_", "-1", "(", "[", "]", ".0", "..", ". ", " .a", "é", "$", "{", "}", "[x", "!", "@", "\\", "'"),
        4 => "${" + root + path + g.Dice.Pick("", " }", ".}", "-}", "]", ")", "$}"),
        5 => "\\\\\\$" + root + path,
        _ => "$" + g.Dice.Pick("!!", "\\!", "$", "! ", "{{", "!{!", "-", "5", ".") + root + path,
    };
}

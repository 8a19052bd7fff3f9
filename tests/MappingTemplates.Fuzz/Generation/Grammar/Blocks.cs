namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>Directives with a body, and what stands in a body.</summary>
internal sealed class Blocks(TemplateGrammar g)
{
    public string Any() => g.Dice.Weighted(48, 40, 6, 3, 3) switch
    {
        0 => If(),
        1 => Foreach(),
        2 => Define(),
        3 => g.Dice.Pick("#literal()", "#literal ()", "#{literal}()") + g.Spaces.Outer() + g.Dice.Pick("x", "$s", "", "#nope", "$s.a b", "## c\n", "a\\$s") + g.Spaces.Outer() + End(),
        _ => g.Dice.Pick("#macro(m0)", "#macro(fmt $a)", "#macro( wrap $a $b )", "#macro (m0)") + Body() + End(),
    };

    public string If()
    {
        var text = Start("if") + Condition() + Body();
        while (g.Dice.Chance(18))
        {
            text += Start("elseif") + Condition() + Body();
        }

        if (g.Dice.Chance(40))
        {
            text += g.Dice.Pick("#else", "#{else}", "#{else}", "#else ", "#else\n") + Body();
        }

        return text + End();
    }

    public string Foreach()
    {
        var name = g.Dice.Pick("i", "k", "item", "elem", "key", "e", "p");
        var (list, kind) = Iterated();
        var text = Start("foreach") + "(" + g.Spaces.Inner() + g.Dice.Pick("$", "$", "$", "$", "${").Replace("${", g.Dice.Chance(20) ? "$!" : "$", StringComparison.Ordinal) + name + g.Dice.Pick(" in ", " in ", " in ", "  in  ", " IN ", "\tin\n") + list + g.Spaces.Inner() + ")";
        var mark = g.Scope.Mark();
        g.Scope.Add(name, kind);
        g.Scope.Loops++;
        text += Body();
        if (g.Dice.Chance(35))
        {
            text += g.Dice.Pick("#if($foreach.hasNext),#end", "#if( $foreach.hasNext ), #end\n", "$foreach.index", "$velocityCount", "$foreach.count,", "#if($foreach.count == 2)#break#end", "$foreach.hasNext", "$velocityHasNext", "$foreach.first $foreach.last", "$foreach.parent.index", "$foreach", "$foreach.topmost.count", "#if($velocityCount > 1)#break #end", "$foreach.stop()");
        }

        g.Scope.Loops--;
        g.Scope.Release(mark);
        return text + End();
    }

    public string Body()
    {
        g.Depth++;
        var text = g.Spaces.Outer();
        for (var i = g.Depth > 3 ? 1 : g.Dice.Between(1, 3); i > 0; i--)
        {
            text += Piece() + g.Spaces.Outer();
        }

        g.Depth--;
        return text;
    }

    public string Piece() => g.Dice.Weighted(36, 26, 20, g.Depth < 4 && g.Scope.Loops < 3 ? 18 : 0) switch
    {
        0 => g.References.Any(),
        1 => g.Prose.Any(),
        2 => g.Directives.Any(),
        _ => Any(),
    };

    public string End() => g.Dice.Weighted(88, 10, 2) switch { 0 => "#end", 1 => "#{end}", _ => g.Dice.Pick("#end ", "#end\n", "#{end}\n", "\\\\#end") };

    private string Define()
    {
        var name = g.Dice.Pick("blk", "def", "x", "s");
        var text = "#define(" + g.Spaces.Inner() + "$" + name + g.Spaces.Inner() + ")" + Body() + End();
        g.Scope.Add(name, Kind.Text);
        return text;
    }

    private string Start(string name) => g.Dice.Weighted(96, 3, 1) switch { 0 => "#" + name, 1 => "#{" + name + "}", _ => g.Dice.Pick("\\#", "\\\\#") + name };

    private string Condition() => g.Dice.Pick("(", "(", "( ", " (", "  ( ") + g.Expressions.Condition(2) + g.Dice.Pick(")", ")", " )");

    private (string List, Kind Element) Iterated() => g.Dice.Weighted(20, 12, 14, 14, 10, 12, 10, 4, 4) switch
    {
        0 => ("$" + g.Scope.Like(Kind.List).Name, Kind.Any),
        1 => (g.Expressions.Range(), Kind.Whole),
        2 => ("$input.path('" + g.Dice.Pick("$.items", "$.tags", "$.nums", "$.items[*].name", "$", "$.user", "$..id") + "')", g.Dice.Pick(Kind.Map, Kind.Text, Kind.Any)),
        3 => ("$" + g.Dice.Pick("input.params().header", "input.params().querystring", "stageVariables", "input.params()", "m", "context.authorizer", "m", "input.path('$')") + ".keySet()", Kind.Text),
        4 => ("$" + g.Scope.Like(Kind.Map).Name + g.Dice.Pick(".entrySet()", ".values()", "", ".keySet()"), Kind.Entry),
        5 => (g.Expressions.List(), Kind.Any),
        6 => ("$" + g.Scope.Like(Kind.Text).Name + g.Dice.Pick(".split(',')", ".split('')", ".split(' ', 2)", ".toCharArray()", ".split('o')"), Kind.Text),
        7 => (g.References.Any(), Kind.Any),
        _ => (g.Dice.Pick("$nope", "$nl", "$s", "$n", "$t", "\"abc\"", g.Scope.Loops == 0 ? "[1..1005]" : "[1..4]", "{}", "{\"a\":1}", "$l.iterator()", "1", "$el", "$em", "$l $n", "[]"), Kind.Any),
    };
}

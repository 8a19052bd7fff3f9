using System.Globalization;
using Sluice.MappingTemplates.Fuzz.Generation.Grammar;

namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>The kinds of template: those that people write, and those that probe one part of the language.</summary>
internal sealed class Styles(TemplateGrammar g)
{
    private readonly Idioms _idioms = new(g);
    private readonly Loops _loops = new(g.Dice);

    /// <summary>A template of the style, or of any where there is no such one.</summary>
    public string Make(Style style) => style switch
    {
        Style.Mapping => Mapping(),
        Style.Mixed => Mixed(),
        Style.Calculations => Calculations(),
        Style.Calls => Calls(AnyKind()),
        Style.Texts => Calls(Kind.Text),
        Style.Paths => Paths(),
        Style.White => White(),
        Style.Idioms => _idioms.Any(),
        Style.Soup => Soup(),
        Style.Loops => _loops.Any(),
        _ => Make((Style)(1 + g.Dice.Weighted(24, 22, 12, 13, 5, 10, 7, 8, 3, 5))),
    };

    /// <summary>Directives on lines of their own, then an object with a reference a member.</summary>
    private string Mapping()
    {
        var text = "";
        for (var i = g.Dice.Below(4); i > 0; i--)
        {
            text += g.Directives.Set() + Line();
        }

        text += "{" + Line();
        for (var i = g.Dice.Between(1, 4); i > 0; i--)
        {
            var quote = g.Dice.Chance(60) ? "\"" : "";
            text += "  \"" + g.JsonPaths.Name() + "\": " + g.Dice.Weighted(70, 18, 12) switch
            {
                0 => quote + g.References.Any() + quote,
                1 => g.Blocks.If(),
                _ => "[" + g.Blocks.Foreach() + "]",
            } + (i > 1 ? "," : "") + Line();
        }

        return text + "}" + (g.Dice.Chance(30) ? "\n" : "");
    }

    private string Mixed()
    {
        var text = "";
        for (var i = g.Dice.Between(2, 6); i > 0; i--)
        {
            text += g.Blocks.Piece() + (g.Dice.Chance(50) ? g.Spaces.Outer() : "");
        }

        return text;
    }

    private string Calculations()
    {
        var text = "";
        for (var i = g.Dice.Between(1, 3); i > 0; i--)
        {
            var before = g.Dice.Chance(30) ? "#set($r = \"unset\")" : "";
            text += before + "#set($r = " + (g.Dice.Chance(60) ? g.Expressions.Arithmetic(2) : g.Dice.Chance(50) ? g.Expressions.Condition(2) : g.Expressions.Value().Text) + ")[$r" + g.Dice.Pick("]", "]", " $r.class.name]", ".toString()]");
        }

        return g.Dice.Chance(20) ? text + "#if(" + g.Expressions.Condition(2) + ")T#{else}F#end" : text;
    }

    private Kind AnyKind() => g.Dice.Pick(Kind.List, Kind.List, Kind.Map, Kind.Map, Kind.Whole, Kind.Fraction, Kind.Big, Kind.Truth, Kind.JsonList, Kind.Set, Kind.Entry, Kind.Iterator, Kind.Decimal, Kind.Array, Kind.Character);

    private string Calls(Kind kind)
    {
        var text = "";
        var source = Source(kind);
        if (source is not null)
        {
            text = "#set($v = " + source + ")";
            g.Scope.Add("v", kind);
        }

        for (var i = g.Dice.Between(1, 4); i > 0; i--)
        {
            text += "[" + g.References.Call(kind) + "]";
        }

        return kind is Kind.List or Kind.Map or Kind.JsonList or Kind.Set ? text + "$v $!m $!l" : text;
    }

    private string Paths()
    {
        var text = "";
        for (var i = g.Dice.Between(1, 2); i > 0; i--)
        {
            text += g.Dice.Weighted(40, 30, 20, 10) switch
            {
                0 => "[" + g.References.Form("input", ".path(" + g.Strings.Exact(g.JsonPaths.Any()) + ")") + "]",
                1 => g.References.Form("input", ".json(" + g.Strings.Exact(g.JsonPaths.Any()) + ")"),
                2 => "#set($p = $input.path(" + g.Strings.Exact(g.JsonPaths.Any()) + "))$p $p.size() " + g.Dice.Pick("", "", "$p[0]") + " $p." + g.JsonPaths.Name() + " $p.get('id') #if($p == \"\")E#end#foreach($i in $p)$i,#end",
                _ => "$input.path('$." + g.JsonPaths.Name() + "')." + g.JsonPaths.Name() + "$input.path('$').get('" + g.JsonPaths.Name() + "')",
            };
        }

        return text;
    }

    private string White()
    {
        var text = g.Dice.Pick("", "a", "a ", "a\n");
        for (var i = g.Dice.Between(1, 4); i > 0; i--)
        {
            var tag = i.ToString(CultureInfo.InvariantCulture);
            text += g.Spaces.Outer() + g.Dice.Weighted(20, 20, 16, 10, 8, 8, 8, 10) switch
            {
                0 => "#set($x = " + tag + ")",
                1 => g.Dice.Pick("#if(true)", "#if($t)", "#if(false)") + g.Spaces.Outer() + g.Dice.Pick("x", "$s", "") + g.Spaces.Outer() + g.Dice.Pick("", "#else", "#{else}", "#elseif($t)") + g.Spaces.Outer() + g.Dice.Pick("y", "") + g.Spaces.Outer() + g.Blocks.End(),
                2 => g.Dice.Pick("#foreach($i in [1..2])", "#foreach($i in $l)", "#foreach($i in [])") + g.Spaces.Outer() + g.Dice.Pick("$i", "x", "") + g.Spaces.Outer() + g.Blocks.End(),
                3 => g.Directives.Comment(),
                4 => g.Directives.Raw(),
                5 => "#define($k)" + g.Spaces.Outer() + "d" + g.Spaces.Outer() + "#end" + g.Spaces.Outer() + "$k",
                6 => "$s",
                _ => g.Prose.Trap(),
            } + g.Spaces.Outer() + g.Dice.Pick("", "b", " c", "\\");
        }

        return text;
    }

    private string Soup()
    {
        var text = "";
        for (var i = g.Dice.Between(2, 12); i > 0; i--)
        {
            text += Tokens.Any(g.Dice);
        }

        return text;
    }

    private string? Source(Kind kind) => kind switch
    {
        Kind.JsonList => "$input.path('" + g.Dice.Pick("$.items", "$.tags", "$.nums", "$..id", "$.items[*].price") + "')",
        Kind.Set => "$" + g.Dice.Pick("m.keySet()", "m.entrySet()", "m.values()", "input.params().header.keySet()", "input.path('$').keySet()"),
        Kind.Entry => "$" + g.Dice.Pick("m", "input.path('$')", "em") + ".entrySet().iterator().next()",
        Kind.Iterator => "$" + g.Dice.Pick("m.keySet()", "l", "m.entrySet()", "ln", "m.values()", "input.path('$.items')") + g.Dice.Pick(".iterator()", ".iterator()", ".listIterator()"),
        Kind.Decimal => g.Dice.Pick("$util.parseJson('3.141592653589793238462643')", "$util.parseJson('100.000000000000000000000')", "$util.parseJson('-0.000000000000000000001')", "$util.parseJson('1234567890123456789012.5')", "$input.path('$.price')", "$util.parseJson('1.2300000000000000000e5')"),
        Kind.Array => "$csv.split(" + g.Strings.Exact(g.Regexes.Pattern()) + ")",
        Kind.Character => "$s.charAt(" + g.Dice.Pick("0", "1", "9") + ")",
        Kind.Big => g.Dice.Chance(50) ? null : g.Dice.Pick("$bi", "9223372036854775808", "$util.parseJson('123456789012345678901234567890')"),
        Kind.List => g.Dice.Chance(50) ? "$l" : g.Expressions.List(),
        Kind.Map => g.Dice.Chance(50) ? "$m" : g.Dice.Chance(50) ? g.Expressions.Map() : "$input.path('$')",
        Kind.Text => g.Dice.Chance(70) ? null : g.Strings.Any(),
        Kind.Whole => g.Dice.Chance(60) ? null : g.Literals.Integer(),
        Kind.Fraction => g.Dice.Chance(60) ? null : g.Literals.Fraction(),
        _ => null,
    };

    private string Line() => g.Dice.Weighted(84, 4, 4, 4, 4) switch { 0 => "\n", 1 => "\r\n", 2 => "", 3 => " \n", _ => "\n\n" };
}

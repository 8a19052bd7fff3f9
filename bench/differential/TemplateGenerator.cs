using System.Text;

namespace Sluice.Differential;

/// <summary>Whole templates, biased to what mapping templates use but reaching the whole language.</summary>
internal sealed class TemplateGenerator
{
    private static readonly string[] Plain =
    [
        "{\n  \"id\": ", "\"name\": \"", "\",\n", "\n}", ", ", "\"", "\n", "  ", " ", "text ", "a.b", "[", "]", "x", "}\n", "\t", "100%", "a@b.c", "it's ", "<a href=\"#\">", "- ", "price: $5.00 ",
    ];

    private readonly Dice _dice;
    private readonly ExpressionGenerator _expressions;
    private readonly string _macro;

    public TemplateGenerator(int seed)
    {
        _dice = new Dice(seed);
        _expressions = new ExpressionGenerator(_dice);

        // The reference engine remembers the macros of earlier templates.
        _macro = "mac" + seed.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('-', '_');
    }

    public string Generate()
    {
        var template = Block(2, 1 + _dice.Below(5));
        return _dice.OneIn(4) ? Noisy(template) : template;
    }

    private string Block(int depth, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(Statement(depth));
        }

        return text.ToString();
    }

    private string Statement(int depth) => _dice.Below(depth > 0 ? 24 : 13) switch
    {
        < 3 => _dice.Pick(Plain),
        < 8 => _expressions.Reference(2),
        8 or 9 => $"#set({Space()}{Target()}{Space()}={Space()}{_expressions.Expression(2)}{Space()}){Line()}",
        10 => _dice.Pick(["## comment\n", "#* c *#", "#[[$raw #if]]#", "\\$s", "\\\\$s", "\\#if(true)", "\\\\#set($x=1)", "#unknown($s)", "#" + _macro + "()", "\\#" + _macro + "()", "##", "#** doc *#"]),
        11 => "\"" + _expressions.Reference(1) + "\"",
        12 => _dice.Pick(Words.Marks),
        13 or 14 => If(depth - 1),
        15 or 16 or 17 => Foreach(depth - 1),
        18 => $"#define($k){Block(depth - 1, 2)}#end{Line()}" + _dice.Pick(["$k", "", "$!k$k", "\"$k\""]),
        19 => $"#macro({_macro} $p){Block(depth - 1, 1)}#end{Line()}",
        20 => $"#literal(){Block(0, 2)}#end",
        21 => _dice.Pick(["#stop", "#break", "#break($foreach)", "#break($foreach.parent)"]) + Line(),
        22 => $"#@{_macro}($s){Block(depth - 1, 1)}#end",
        _ => _expressions.Reference(2) + Line(),
    };

    private string If(int depth)
    {
        var text = new StringBuilder($"#if{Space()}({_expressions.Expression(2)}){Line()}{Block(depth, 1 + _dice.Below(2))}");
        if (_dice.OneIn(3))
        {
            text.Append($"#elseif({_expressions.Expression(1)}){Line()}{Block(depth, 1)}");
        }

        if (_dice.OneIn(2))
        {
            text.Append(_dice.Pick(["#else ", "#{else}", "#else\n"])).Append(Block(depth, 1));
        }

        return text.Append(_dice.Pick(["#end", "#{end}", "#end\n", "#end "])).ToString();
    }

    private string Foreach(int depth)
    {
        var list = _dice.Pick(["$l", "$ln", "$m", "$m.keySet()", "$m.entrySet()", "[1..3]", "[1,\"a\",$s]", "$input.path('$.items')", "$input.params().header.keySet()", "$csv.split(',')", "$nope", "$s", "$el", "$context.identity.keySet()"]);
        var variable = _dice.Pick(["$i", "$i", "$x", "$k", "${i}", "$foreach2", "$l2"]);
        var inside = _dice.Pick(["$foreach.index", "$foreach.count", "#if($foreach.hasNext),#end", "$velocityCount", "$i", "$i.key=$i.value", "$foreach.parent.index", "$foreach", ""]);
        return $"#foreach({Space()}{variable} in {(_dice.OneIn(5) ? _expressions.Reference(1) : list)}{Space()}){Line()}{inside}{Block(depth, 1 + _dice.Below(2))}#end{Line()}";
    }

    private string Target() => _dice.Below(8) switch
    {
        0 => "$m." + _dice.Pick(Words.Names),
        1 => $"$m[{_expressions.Index(1)}]",
        2 => "$context.requestOverride." + _dice.Pick(["header.X-A", "path.id", "querystring.q", "x"]),
        3 => "$context.responseOverride." + _dice.Pick(["status", "header.ETag", "x"]),
        4 => "${x}",
        5 => $"$l[{_expressions.Index(0)}]",
        6 => "$" + _expressions.Path(1),
        _ => "$" + _dice.Pick(["x", "y", "k", "i", "l2", "s"]),
    };

    // Takes out, repeats and adds pieces, so that what is not quite a template is tried too.
    private string Noisy(string template)
    {
        var text = new StringBuilder(template);
        for (var changes = 1 + _dice.Below(3); changes > 0; changes--)
        {
            var at = _dice.Below(text.Length + 1);
            var length = Math.Min(_dice.Below(4), text.Length - at);
            switch (_dice.Below(3))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, length));
                    break;
                default:
                    text.Insert(at, _dice.Pick(Words.Marks));
                    break;
            }
        }

        return text.ToString();
    }

    private string Space() => _dice.OneIn(3) ? " " : "";

    private string Line() => _dice.Pick(["", "", "\n", " \n", " ", "\r\n"]);
}

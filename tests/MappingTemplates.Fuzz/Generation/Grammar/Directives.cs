namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>Directives without a body.</summary>
internal sealed class Directives(TemplateGrammar g)
{
    public string Any() => g.Dice.Weighted(62, 14, 8, 3, 4, 6) switch
    {
        0 => Set(),
        1 => Comment(),
        2 => Raw(),
        3 => g.Scope.Loops > 0 || g.Dice.Chance(20) ? g.Dice.Pick("#break", "#break ", "#{break}", "#break()", "#break($foreach)", "#break($foreach.parent)") : "",
        4 => g.Dice.Chance(25) ? g.Dice.Pick("#stop", "#{stop}", "#stop ", "#stop\n") : "",
        _ => Unknown(),
    };

    public string Set()
    {
        var (value, kind) = g.Expressions.Value();
        var name = g.Scope.NewName();
        var target = g.Dice.Weighted(72, 8, 6, 9, 5) switch
        {
            0 => "$" + name,
            1 => "$" + g.Gateway.Override(),
            2 => g.References.Form(name, ""),
            3 => "$" + g.Scope.Like(g.Dice.Pick(Kind.Map, Kind.List)).Name + g.Dice.Pick(".a", ".k", "['a']", "['new key']", "[0]", "[1]", "[-1]", ".c.d", "[$n]", "[9]", ".nope.x", "[$s]", ".a-b", ".size", "['k'].x"),
            _ => "$" + g.Scope.Any().Name,
        };
        var text = g.Dice.Pick("#set(", "#set(", "#set(", "#set (", "#{set}(", "#set  (") + g.Spaces.Inner() + target + g.Dice.Pick(" = ", " = ", "=", " =", "= ") + value + g.Spaces.Inner() + ")";
        g.Scope.Add(name, kind);
        return Escaped(text);
    }

    public string Comment() => g.Dice.Pick("## note\n", "##\n", "## $s #if\r\n", "#* c *#", "#** doc *#", "#* $s\n#if *#", "##", "#***#", "#* *# ", "## a #end\n", "#*\n*#\n", "##x\r", "#**#");

    public string Raw() => "#[[" + g.Dice.Pick("x", "$s", "#if(", " ]] ", "\n", "", "#set($x=1)", "{\"a\":1}", "]", "##c", "#*") + "]]#";

    private string Unknown() => g.Dice.Pick("#nope", "#nope()", "#nope($s)", "#@nope()x#end", "#evaluate(\"$s\")", "#fmt($s)", "#m0()", "#define", "#literal", "#parse2", "#foo.bar", "#x-y", "#if2", "#nope( $s , 1 )", "#{nope}", "#macro", "#nope \n", "#nope()\n", "#eachx($i in $l)", "#nope(\"$s\")", "#elseif2");

    private string Escaped(string directive) => g.Dice.Weighted(96, 2, 1, 1) switch { 0 => directive, 1 => "\\" + directive, 2 => "\\\\" + directive, _ => "\\\\\\" + directive };
}

namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>String literals, with references and directives in those between double quotes.</summary>
internal sealed class Strings(TemplateGrammar g)
{
    public string Any() => g.Dice.Weighted(35, 25, 30, 10) switch
    {
        0 => g.Literals.Single(g.Literals.Word()),
        1 => g.Literals.Double(g.Literals.Word()),
        2 => Interpolated(),
        _ => Odd(),
    };

    /// <summary>A literal that is the value itself whatever stands in it.</summary>
    public string Exact(string value) => g.Dice.Chance(85) ? g.Literals.Single(value) : g.Literals.Double(value);

    public string Interpolated()
    {
        g.Depth++;
        var text = "";
        for (var i = g.Dice.Between(1, 3); i > 0; i--)
        {
            text += g.Dice.Weighted(50, 35, g.Depth < 4 ? 6 : 0, 3) switch
            {
                0 => g.References.Any(),
                1 => g.Dice.Pick("a", " ", "/", "-", ".", "b ", "[", "]", ", ", "_", "é", "{", "}", "(", "'", ":"),
                2 => g.Blocks.If(),
                _ => g.Prose.Trap(),
            };
        }

        g.Depth--;
        return g.Literals.Double(text);
    }

    private string Odd() => g.Dice.Pick(
        "\"\"", "''", "\"a\"\"b\"", "'a''b'", "\"$\"", "'$s'", "\"\\$s\"", "'\\$s'", "\"a ## b\"", "\"a #* b *# c\"", "\"#[[x]]#\"", "\"\\u0041\"", "\"a\\tb\"", "\"${\"", "\"$5\"", "\"$s.\"", "\"#\"", "\"$!\"", "\"\\\\\"", "'\\\\'", "'a\nb'", "\"a\nb\"",
        "\"#if($t)y#end\"", "\"#set($x = 1)$x\"", "\"#foreach($i in [1..2])$i#end\"", "\"$s$n\"", "'\"'", "\"'\"", "\"#nope()\"", "\"#end\"", "\"#stop\"", "\"\\\\$s\"", "\"$s\\\\\"", "'#end'", "\" \"", "\"\n\"", "\"$dol\"", "\"$h\"", "\"##\"", "\"\\#if\"", "\"\\u12\"");
}

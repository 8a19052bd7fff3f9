namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>What a variable is in and after a loop, where few names are used again and again. No value contains an older one: it would double each round.</summary>
internal sealed class Loops(Dice dice)
{
    private int _depth;

    public string Any() => "#set($none = [" + Items() + "])" + (dice.Chance(40) ? "#set($x = 'X')" : "") + Pieces(3) + "|$x$y$z";

    private string Pieces(int most)
    {
        _depth++;
        var text = "";
        for (var i = dice.Between(1, most); i > 0; i--)
        {
            text += Piece();
        }

        _depth--;
        return text;
    }

    private string Piece() => dice.Weighted(30, _depth < 5 ? 30 : 0, 15, _depth < 4 ? 6 : 0, 4, 6, 3) switch
    {
        0 => dice.Pick("[", "<", "") + Name() + dice.Pick("]", ",", ""),
        1 => "#foreach(" + Name() + " in " + List() + ")" + Pieces(4) + "#end",
        2 => "#set(" + Name() + " = " + dice.Pick("1", "'a'", Name(), "$nothing", "[" + Items() + "]", "$foreach.index") + ")",
        3 => "#define(" + Name() + ")" + Pieces(3) + "#end",
        4 => "#if(" + dice.Pick("$foreach.hasNext", "$foreach.index == 1", "$velocityCount > 1", Name(), "!" + Name()) + ")" + dice.Pick("#break", "t", Name()) + "#end",
        5 => dice.Pick("$foreach.index", "$velocityCount", "$foreach.parent.count", "$foreach.hasNext;", "$foreach.topmost.index", Name() + ".toString()", "#set($t = \"" + Name() + "\")$t"),
        _ => "#set($text = \"" + Name() + "#foreach(" + Name() + " in $none)" + Name() + "#end\")$text",
    };

    private string Name() => dice.Pick("$x", "$y", "$z", "$x", "$y");

    private string List() => dice.Pick("$none", "$none", "$l", "[1..2]", "$ln", "[" + Items() + "]", Name());

    private string Items() => dice.Pick("$nothing", "$nothing, 1", "1, $nothing, 2", "$nothing, $nothing", "'a', 'b'", "");
}

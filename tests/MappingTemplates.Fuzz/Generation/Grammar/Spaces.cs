namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>White space where the language's rules about it differ from place to place.</summary>
internal sealed class Spaces(Dice dice)
{
    /// <summary>Between the tokens of a directive or an expression.</summary>
    public string Inner() => dice.Weighted(60, 34, 3, 2, 1) switch { 0 => "", 1 => " ", 2 => "  ", 3 => "\t", _ => "\n" };

    /// <summary>Around an operator: mostly a blank, as without one <c>-</c> is a part of a name.</summary>
    public string Operator() => dice.Weighted(12, 82, 4, 2) switch { 0 => "", 1 => " ", 2 => "  ", _ => "\t" };

    /// <summary>Before and after a directive.</summary>
    public string Outer() => dice.Weighted(30, 30, 12, 8, 5, 5, 4, 3, 3) switch
    {
        0 => "",
        1 => "\n",
        2 => " ",
        3 => "\n  ",
        4 => "\r\n",
        5 => "  \n",
        6 => "\t",
        7 => "\n\n",
        _ => dice.Pick("\r", " \t\r\n", "\n\t", "\f", "\u00a0", " \n \n ", "\v", "\n\r", "\r\r\n"),
    };
}

namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>The language's tokens without a grammar, and small damage to finished templates.</summary>
internal static class Tokens
{
    private static readonly string[] All =
    [
        "$", "$!", "${", "}", "$s", "$n", "$m", "$l", ".a", ".size()", "(", ")", "[", "]", "{", "\"", "'", "\\", "#", "##", "#*", "*#", "#[[", "]]#", "#set(", "#if(", "#else", "#{else}", "#elseif(", "#end", "#foreach(", " in ", "..", "=", "==", "!=", "<", ">=", "&&", "||",
        "!", "+", "-", "*", "/", "%", " ", "\n", "\t", "\r\n", ",", ":", "1", "1.5", "true", "false", "null", "not", "and", "$x", "a", "-1", ".", "#macro(m0)", "#define($x)", "#stop", "#break", "#literal()", "@", "😀", "\u2028", "$foreach.index", "$input.body", "''", "\"\"", "#set($x = 1)", "#if($t)", "$l[0]", "$m.get('a')", "eq", "gt",
    ];

    public static string Any(Dice dice) => dice.Pick<string>(All);

    /// <summary>One or two tokens or characters inserted, removed, doubled or exchanged.</summary>
    public static string Damage(Dice dice, string text)
    {
        for (var i = dice.Between(1, 2); i > 0 && text.Length > 0; i--)
        {
            var at = Boundary(text, dice.Below(text.Length + 1));
            var end = Boundary(text, Math.Min(text.Length, at + dice.Between(1, 4)));
            text = dice.Below(5) switch
            {
                0 => text[..at] + Any(dice) + text[at..],
                1 => text[..at] + text[end..],
                2 => text[..end] + text[at..],
                3 => text[..at] + Any(dice) + text[end..],
                _ => dice.Chance(80) ? text[..at] + dice.Pick(" ", "\n", "\\", ".", "-", "_") + text[at..] : text[..at],
            };
        }

        return text;
    }

    // Never between the halves of a surrogate pair: the oracle's output is UTF-8.
    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

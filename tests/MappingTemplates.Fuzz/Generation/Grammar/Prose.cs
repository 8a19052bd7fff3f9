namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>The text between references and directives.</summary>
internal sealed class Prose(Dice dice)
{
    private static readonly string[] Json = ["{", "}", "[", "]", ",", ": ", "\"", "\"id\": ", "\"name\": \"", "{\"a\":1}", "\",", "null", "true", "12", "{}", "[]"];
    private static readonly string[] Words = ["abc", "x", "Hello ", "é", "😀", "<b>", "a=1&b=", "-", "_", ".", "..", "/", ":", ";", "(", ")", "!", "%", "@", "*", "'", "`", "?", "~", "|", "=", "+", "end", "if", "0", "in", "中"];

    private static readonly string[] Traps =
    [
        "$ ", "$5", "$$", "${ ", "$!", "$-", "$.", "#", "# ", "##", "#x", "#1", "#*c*#", "\\", "\\\\", "\\$", "\\#", "$\\", "#(", "#[", "]]", "]]#", "*#", "#{", "#{x}", "#@", "#!", "#nope", "#nope()", "#nope($s)", "#@nope()", "#elseif", "#elsex",
        "#ifx", "#setx", "#foreachx", "#endx", "#{end", "#set", "#end", "#else", "#stopx", "#breakx", "#literal", "$_", "$s$", "$!{", "$(", "$[", "$é", "#é", "\\!", "$\\!s", "#evaluate($s)", "#include", "#{set}", "#{nope}x", "#nope{", "$!!s",
        "$!$s", "$s!", "#$s", "$#s", "##\n", "#**#", "#*", "#[[", "\\#nope", "\\\\#nope", "\\#end", "\\\\#end", "\\#else", "\\#set", "\\#if", "\\$nope", "\\$!s", "\\${s}", "\\\\\\$s", "\\$5",
    ];

    public string Any() => dice.Weighted(47, 47, 6) switch
    {
        0 => dice.Pick<string>(Json),
        1 => dice.Pick<string>(Words),
        _ => Trap(),
    };

    /// <summary>Text that looks like the language and is not, or only just is.</summary>
    public string Trap() => dice.Pick<string>(Traps) + (dice.Chance(50) ? dice.Pick(" ", "a", "\n", ".") : "");
}

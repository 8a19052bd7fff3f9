using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>Guesses which directive a name that is none is meant to be.</summary>
internal static class DirectiveGuess
{
    private static readonly string[] Names = { "if", "elseif", "else", "end", "set", "foreach", "break", "stop", "define", "literal", "macro" };

    // Directives of other languages.
    private static readonly Dictionary<string, string> Others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["elif"] = "elseif",
        ["elsif"] = "elseif",
        ["for"] = "foreach",
        ["each"] = "foreach",
        ["fi"] = "end",
        ["let"] = "set",
        ["assign"] = "set",
    };

    /// <summary>Returns the name of the directive that is meant, or null for a directive and for a name that is not close to one.</summary>
    public static string? Meant(string name)
    {
        if (DirectiveNames.KindOf(name) != DirectiveKind.Unknown || Array.IndexOf(Names, name) >= 0)
        {
            return null;
        }

        var plain = name.Replace("-", "").Replace("_", "").ToLowerInvariant();
        if (Array.IndexOf(Names, plain) >= 0)
        {
            return plain;
        }

        if (Others.TryGetValue(plain, out var meant))
        {
            return meant;
        }

        var closed = plain.StartsWith("end", StringComparison.Ordinal) ? plain.Substring(3) : "";
        return closed.Length > 0 && (Array.IndexOf(Names, closed) >= 0 || Others.ContainsKey(closed)) ? "end" : Nearest(plain);
    }

    /// <summary>Returns a sentence about the first name before a syntax error that is close to a directive, or null if there is none.</summary>
    /// <param name="text">The template.</param>
    /// <param name="end">The position of the error.</param>
    public static string? Explain(string text, int end)
    {
        foreach (var (position, name, meant) in Misspelled(text))
        {
            return position > end ? null
                : $"The cause is probably '#{name}' in line {TextPosition.Of(text, position).Line}, which is not a directive. Write '#{meant}' there.";
        }

        return null;
    }

    /// <summary>Returns the names outside of comments that are close to a directive, in their order, with their positions.</summary>
    public static IEnumerable<(int Position, string Name, string Meant)> Misspelled(string text)
    {
        for (var i = text.IndexOf('#'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('#', i + 1))
        {
            if (Skipped(text, i) is var next && next > i)
            {
                i = next - 1;
                continue;
            }

            var start = text[i + 1] == '{' ? i + 2 : i + 1;
            var stop = start;
            while (stop < text.Length && (char.IsLetterOrDigit(text[stop]) || text[stop] == '_' || text[stop] == '-'))
            {
                stop++;
            }

            var name = text.Substring(start, stop - start);
            if ((i == 0 || text[i - 1] != '\\') && Meant(name) is { } meant)
            {
                yield return (i, name, meant);
            }
        }
    }

    // The end of a comment or of a text block that begins here, or the same position.
    private static int Skipped(string text, int at)
    {
        var end = text[at + 1] switch
        {
            '#' => "\n",
            '*' => "*#",
            '[' when at + 2 < text.Length && text[at + 2] == '[' => "]]#",
            _ => null,
        };
        var found = end is null ? at : text.IndexOf(end, at + 2, StringComparison.Ordinal);
        return end is null ? at : found < 0 ? text.Length : found + end.Length;
    }

    // In a short word, two other letters make another word.
    private static string? Nearest(string name) => WordDistance.Nearest(name, Names, name.Length < 3 ? 0 : name.Length < 5 ? 1 : 2);
}

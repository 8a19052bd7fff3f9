using System.Globalization;
using System.Text;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes valid and unique names of C# from any texts.</summary>
/// <param name="taken">Names that are taken from the start.</param>
internal sealed class Identifiers(params string[] taken)
{
    private const int LongestId = 64;

    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns a name for a type or a member. Names that differ only in their case count as the same, because files are named after types.</summary>
    public string Pascal(string text, string otherwise) => Unique(Capital(Words(text), otherwise));

    /// <summary>Returns a name for a parameter.</summary>
    public string Camel(string text, string otherwise)
    {
        var name = Capital(Words(text), otherwise);
        return Unique(IsName(text) && char.IsLower(text[0]) ? text : char.ToLowerInvariant(name[0]) + name[1..]);
    }

    /// <summary>Returns whether the text is a name that C# takes as it is, apart from keywords.</summary>
    public static bool IsName(string text)
        => text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_');

    /// <summary>Returns whether a text is an id of an operation: 64 letters and digits at most, the first of them a letter.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= LongestId && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>Returns an id of an operation for a name, which a number makes unique.</summary>
    public string UniqueId(string name)
    {
        // Room for a number.
        var start = name.Length > LongestId ? name[..(LongestId - 8)] : name;
        return Unique(start);
    }

    /// <summary>Returns the name, or the name with a number if it is taken.</summary>
    public string Unique(string name)
    {
        var unique = name;
        for (var number = 2; !_taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
        }

        return unique;
    }

    private static string Capital(string words, string otherwise)
        => words.Length == 0 ? otherwise : char.IsAsciiDigit(words[0]) ? otherwise + words : words;

    // Each run of letters and digits is a word. A name that is a word already keeps the case of its letters.
    private static string Words(string text)
    {
        var name = new StringBuilder();
        var isStart = true;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                isStart = true;
                continue;
            }

            name.Append(isStart ? char.ToUpperInvariant(character) : character);
            isStart = false;
        }

        return name.ToString(0, Math.Min(name.Length, 100));
    }
}

using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Sluice.MappingTemplates.Java.Strings;

/// <summary>
/// Converts the case as Java does without a locale: with full mappings (ß becomes SS), and with the special sigma at the end of a word.
/// </summary>
internal static class JavaCase
{
    // Unicode's unconditional special casings: each character and its upper case.
    private const string Special =
        "00DF=00530053;0149=02BC004E;01F0=004A030C;0390=039903080301;03B0=03A503080301;0587=05350552;1E96=00480331;1E97=00540308;1E98=0057030A;" +
        "1E99=0059030A;1E9A=004102BE;1F50=03A50313;1F52=03A503130300;1F54=03A503130301;1F56=03A503130342;1FB2=1FBA0399;1FB3=03910399;1FB4=03860399;" +
        "1FB6=03910342;1FB7=039103420399;1FBC=03910399;1FC2=1FCA0399;1FC3=03970399;1FC4=03890399;1FC6=03970342;1FC7=039703420399;1FCC=03970399;" +
        "1FD2=039903080300;1FD3=039903080301;1FD6=03990342;1FD7=039903080342;1FE2=03A503080300;1FE3=03A503080301;1FE4=03A10313;1FE6=03A50342;" +
        "1FE7=03A503080342;1FF2=1FFA0399;1FF3=03A90399;1FF4=038F0399;1FF6=03A90342;1FF7=03A903420399;1FFC=03A90399;FB00=00460046;FB01=00460049;" +
        "FB02=0046004C;FB03=004600460049;FB04=00460046004C;FB05=00530054;FB06=00530054;FB13=05440546;FB14=05440535;FB15=0544053B;FB16=054E0546;FB17=0544053D;" +
        "0131=0049;017F=0053";

    private const char CapitalSigma = '\u03a3';
    private const char CapitalDottedI = '\u0130';

    private static readonly FrozenDictionary<char, string> SpecialUpper = ReadSpecial();
    private static readonly SearchValues<char> SpecialCharacters = SearchValues.Create([.. SpecialUpper.Keys]);
    private static readonly SearchValues<char> Ignorable = SearchValues.Create(
        "'.:\u00ad\u00b7\u0387\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a");

    public static string ToUpper(string text)
    {
        if (!text.AsSpan().ContainsAny(SpecialCharacters))
        {
            return text.ToUpperInvariant();
        }

        var upper = new StringBuilder(text.Length + 8);
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var length = rest.IndexOfAny(SpecialCharacters);
            upper.Append(rest[..(length < 0 ? rest.Length : length)].ToString().ToUpperInvariant());
            rest = length < 0 ? default : rest[length..];
            if (rest.Length > 0)
            {
                upper.Append(SpecialUpper[rest[0]]);
                rest = rest[1..];
            }
        }

        return upper.ToString();
    }

    public static string ToLower(string text)
    {
        var lower = text.ToLowerInvariant();
        if (!text.AsSpan().ContainsAny(CapitalSigma, CapitalDottedI))
        {
            return lower;
        }

        var result = new StringBuilder(lower);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == CapitalDottedI)
            {
                result[i] = 'i';
                result.Insert(i + 1, '\u0307');
            }
            else if (text[i] == CapitalSigma)
            {
                result[i] = IsFinal(text, i) ? '\u03c2' : '\u03c3';
            }
        }

        return result.ToString();
    }

    private static bool IsFinal(string text, int index)
    {
        var before = index - 1;
        while (before >= 0 && IsIgnorable(text[before]))
        {
            before--;
        }

        var after = index + 1;
        while (after < text.Length && IsIgnorable(text[after]))
        {
            after++;
        }

        return before >= 0 && IsCased(text[before]) && (after >= text.Length || !IsCased(text[after]));
    }

    private static bool IsCased(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsIgnorable(char c) => Ignorable.Contains(c) || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter
            or UnicodeCategory.ModifierSymbol;

    private static FrozenDictionary<char, string> ReadSpecial()
    {
        var all = new Dictionary<char, string>();
        foreach (var entry in Special.Split(';'))
        {
            all.Add(Hex(entry, 0), string.Concat(Enumerable.Range(0, (entry.Length - 5) / 4).Select(i => Hex(entry, 5 + (i * 4)))));
        }

        // Greek letters with an iota subscript become the capital letter and a capital iota.
        for (var c = 0x1f80; c <= 0x1faf; c++)
        {
            var row = c < 0x1f90 ? 0x1f08 : c < 0x1fa0 ? 0x1f28 : 0x1f68;
            all.Add((char)c, $"{(char)(row + (c & 7))}\u0399");
        }

        return all.ToFrozenDictionary();
    }

    private static char Hex(string text, int start) => (char)int.Parse(text.AsSpan(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

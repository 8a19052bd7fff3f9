namespace Sluice.MappingTemplates.Java.Strings;

/// <summary>
/// Finds a text in a text. .NET's own search is fast, but compares up to the whole text at each place: a long text that is searched for a long one
/// would take their product. Those are searched with Knuth, Morris and Pratt's algorithm, which takes their sum.
/// </summary>
internal static class TextSearch
{
    private const int ShortText = 32;
    private const long SmallProduct = 1 << 22;

    /// <returns>The first place at or after <paramref name="from"/>; -1 where there is none.</returns>
    public static int IndexOf(string text, string value, int from)
    {
        if (IsCheap(text.Length - from, value.Length))
        {
            return text.IndexOf(value, from, StringComparison.Ordinal);
        }

        var found = Find(text.Length - from, value, i => text[from + i], i => value[i]);
        return found < 0 ? -1 : from + found;
    }

    /// <returns>The last place in the text; -1 where there is none.</returns>
    public static int LastIndexOf(ReadOnlySpan<char> text, string value)
    {
        if (IsCheap(text.Length, value.Length))
        {
            return text.LastIndexOf(value);
        }

        // From the end: the first place of the reversed text in the reversed one.
        var whole = text.ToString();
        var found = Find(whole.Length, value, i => whole[^(i + 1)], i => value[^(i + 1)]);
        return found < 0 ? -1 : whole.Length - found - value.Length;
    }

    private static bool IsCheap(int length, int value) => value <= ShortText || (long)length * value <= SmallProduct;

    private static int Find(int length, string value, Func<int, char> at, Func<int, char> of)
    {
        var borders = Borders(value.Length, of);
        var matched = 0;
        for (var i = 0; i < length; i++)
        {
            var c = at(i);
            while (matched > 0 && of(matched) != c)
            {
                matched = borders[matched - 1];
            }

            matched += of(matched) == c ? 1 : 0;
            if (matched == value.Length)
            {
                return i + 1 - matched;
            }
        }

        return -1;
    }

    // Of each beginning, the longest end that is a beginning too.
    private static int[] Borders(int length, Func<int, char> of)
    {
        var borders = new int[length];
        var matched = 0;
        for (var i = 1; i < length; i++)
        {
            while (matched > 0 && of(matched) != of(i))
            {
                matched = borders[matched - 1];
            }

            matched += of(matched) == of(i) ? 1 : 0;
            borders[i] = matched;
        }

        return borders;
    }
}

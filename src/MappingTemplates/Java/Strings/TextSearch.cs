namespace Sluice.MappingTemplates.Java.Strings;

/// <summary>
/// Searches for a text within a text. .NET's own search is fast, but may compare the whole searched text at each position: the time can be the product of
/// both lengths. If both texts are long, this class uses the algorithm of Knuth, Morris and Pratt, whose time is the sum of both lengths.
/// </summary>
internal static class TextSearch
{
    private const int ShortText = 32;
    private const long SmallProduct = 1 << 22;

    /// <summary>Finds the first occurrence.</summary>
    /// <returns>The first position at or after <paramref name="from"/>; -1 if there is none.</returns>
    public static int IndexOf(string text, string value, int from)
    {
        if (IsCheap(text.Length - from, value.Length))
        {
            return text.IndexOf(value, from, StringComparison.Ordinal);
        }

        var found = Find(text.Length - from, value, i => text[from + i], i => value[i]);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Finds the last occurrence.</summary>
    /// <returns>The last position in the text; -1 if there is none.</returns>
    public static int LastIndexOf(ReadOnlySpan<char> text, string value)
    {
        if (IsCheap(text.Length, value.Length))
        {
            return text.LastIndexOf(value);
        }

        // The last occurrence is the first occurrence of the reversed value in the reversed text.
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

    // For each beginning of the value, computes the length of its longest end that is also a beginning of the value.
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

namespace Sluice.MappingTemplates.Text;

/// <summary>How different two words are.</summary>
internal static class WordDistance
{
    /// <summary>Returns the first of the nearest words whose distance is within the limit, or null if there is none.</summary>
    public static string? Nearest(string word, IEnumerable<string> others, int limit)
    {
        var (best, least) = ((string?)null, limit + 1);
        foreach (var other in others)
        {
            var distance = Math.Abs(word.Length - other.Length) > limit ? int.MaxValue : Between(word, other);
            if (distance < least)
            {
                (best, least) = (other, distance);
            }
        }

        return best;
    }

    /// <summary>Returns the number of letters to insert, to remove, to replace or to swap with their neighbour.</summary>
    public static int Between(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var replaced = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                var isSwapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                rows[i, j] = isSwapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }

        return rows[left.Length, right.Length];
    }
}

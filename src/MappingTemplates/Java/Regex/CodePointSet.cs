namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>A set of Unicode code points. It consists of sorted ranges that neither overlap nor touch. Immutable.</summary>
internal sealed class CodePointSet
{
    public const int Max = 0x10ffff;

    private readonly (int First, int Last)[] _ranges;

    private CodePointSet((int First, int Last)[] ranges) => _ranges = ranges;

    public static CodePointSet Empty { get; } = new([]);

    public static CodePointSet All { get; } = new([(0, Max)]);

    public ReadOnlySpan<(int First, int Last)> Ranges => _ranges;

    public bool IsEmpty => _ranges.Length == 0;

    public static CodePointSet Of(params ReadOnlySpan<(int First, int Last)> ranges) => Normalize([.. ranges]);

    public static CodePointSet Single(int codePoint) => new([(codePoint, codePoint)]);

    public static CodePointSet Range(int first, int last) => new([(first, last)]);

    /// <summary>Returns the set of the characters of a text.</summary>
    public static CodePointSet Characters(string characters) => Normalize([.. characters.Select(c => ((int)c, (int)c))]);

    public CodePointSet Union(CodePointSet other) => IsEmpty ? other : other.IsEmpty ? this : Normalize([.. _ranges, .. other._ranges]);

    public CodePointSet Intersect(CodePointSet other) => Negate().Union(other.Negate()).Negate();

    public CodePointSet Negate()
    {
        var ranges = new List<(int, int)>(_ranges.Length + 1);
        var next = 0;
        foreach (var (first, last) in _ranges)
        {
            if (first > next)
            {
                ranges.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= Max)
        {
            ranges.Add((next, Max));
        }

        return new CodePointSet([.. ranges]);
    }

    public bool Contains(int codePoint)
    {
        var (low, high) = (0, _ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last) = _ranges[middle];
            if (codePoint < first)
            {
                high = middle - 1;
            }
            else if (codePoint > last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private static CodePointSet Normalize(List<(int First, int Last)> ranges)
    {
        ranges.Sort();
        var merged = new List<(int First, int Last)>(ranges.Count);
        foreach (var range in ranges)
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return new CodePointSet([.. merged]);
    }
}

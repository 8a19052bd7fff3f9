using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>
/// The sets of code points that have a name in Java 17 (Unicode 13). They come from <c>unicode-sets.txt</c>, which <c>UnicodeSets.java</c> in
/// <c>tests/MappingTemplates.Fuzz</c> writes.
/// </summary>
internal static class UnicodeSets
{
    private const int Base = 36;

    private static readonly Lazy<FrozenDictionary<string, string>> Lines = new(Read);
    private static readonly ConcurrentDictionary<string, CodePointSet> Sets = new(StringComparer.Ordinal);

    /// <summary>Returns a Unicode block by its name, such as <c>GREEK</c> or <c>Latin-1 Supplement</c>, in any letter case.</summary>
    public static CodePointSet? OfBlock(string name) => Find("b " + name.ToUpperInvariant());

    /// <summary>Returns a script by its name or code, such as <c>Latin</c> or <c>Latn</c>, in any letter case.</summary>
    public static CodePointSet? OfScript(string name) => Find("s " + name.ToUpperInvariant());

    /// <summary>Returns a binary property, such as <c>Alphabetic</c> or <c>White_Space</c>, in any letter case.</summary>
    public static CodePointSet? OfProperty(string name, bool ignoreCase)
    {
        var key = name.ToUpperInvariant();
        return (ignoreCase ? Find("i " + key) : null) ?? Find("p " + key);
    }

    /// <summary>Returns the set of a test of Java's <c>Character</c>, such as <c>javaLetter</c>.</summary>
    public static CodePointSet? OfMethod(string name, bool ignoreCase) => (ignoreCase ? Find("i " + name) : null) ?? Find("j " + name);

    private static CodePointSet? Find(string key)
        => Lines.Value.TryGetValue(key, out var line) ? Sets.GetOrAdd(line, static l => Parse(l)) : null;

    private static CodePointSet Parse(string line)
    {
        var ranges = new List<(int First, int Last)>();
        var end = 0;
        var numbers = line.AsSpan().Split(' ');
        while (numbers.MoveNext())
        {
            var first = end + Number(line.AsSpan(numbers.Current));
            _ = numbers.MoveNext();
            end = first + Number(line.AsSpan(numbers.Current));
            ranges.Add((first, end - 1));
        }

        return CodePointSet.Of([.. ranges]);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * Base) + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }

        return value;
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("unicode-sets.txt")!;
        using var reader = new StreamReader(stream);
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var set = line[(tab + 1)..];
            foreach (var name in line[2..tab].Split('|'))
            {
                lines[line[..2] + name] = set;
            }
        }

        return lines.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

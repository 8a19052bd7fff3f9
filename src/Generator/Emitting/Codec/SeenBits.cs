using System.Globalization;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Makes the locals whose bits remember which members the JSON had. Each local has 64 bits.</summary>
internal sealed class SeenBits
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    /// <summary>The names of the locals that hold the bits.</summary>
    public IEnumerable<string> Locals => Enumerable.Range(0, (_indexes.Count + 63) / 64).Select(i => Local(i * 64));

    public void Add(string name) => _indexes.Add(name, _indexes.Count);

    public void WriteLocals(SourceWriter writer)
    {
        foreach (var local in Locals)
        {
            writer.WriteLine($"var {local} = 0UL;");
        }
    }

    /// <summary>Returns the statement that marks the member as seen, with a leading space, or an empty text if the member is not tracked.</summary>
    public string Mark(string name) => _indexes.TryGetValue(name, out var index) ? $" {Local(index)} |= {Mask(index)};" : "";

    public string IsSeen(string name) => $"({Local(_indexes[name])} & {Mask(_indexes[name])}) != 0";

    public string IsMissing(string name) => $"({Local(_indexes[name])} & {Mask(_indexes[name])}) == 0";

    private static string Local(int index) => "seen" + (index < 64 ? "" : Text(index / 64));

    private static string Mask(int index) => "0x" + (1UL << (index % 64)).ToString("x", CultureInfo.InvariantCulture) + "UL";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}

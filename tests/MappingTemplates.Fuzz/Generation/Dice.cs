namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>Random numbers that are the same for a seed on every machine and version of .NET (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice for one case, so that it can be made again without those before it.</summary>
    public static Dice For(int seed, int number) => new(Mix(((ulong)(uint)seed << 32) | (uint)number));

    public int Below(int limit) => (int)((Next() >> 11) % (ulong)limit);

    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> from) => from[Below(from.Length)];

    public T PickFrom<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>An index, chosen in proportion to the weights.</summary>
    public int Weighted(params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var at = Below(sum);
        for (var i = 0; ; i++)
        {
            at -= weights[i];
            if (at < 0)
            {
                return i;
            }
        }
    }

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

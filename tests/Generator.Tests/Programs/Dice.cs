namespace Sluice.Generator.Tests.Programs;

/// <summary>Choices out of a seed: the same on every machine.</summary>
internal sealed class Dice(int seed)
{
    // Not System.Random, whose sequence is the framework's business.
    private ulong _state = ((ulong)(uint)seed * 0x9E3779B97F4A7C15) + 0x2545F4914F6CDD1D;

    /// <summary>From 0 to below the bound.</summary>
    public int Next(int bound)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 0x2545F4914F6CDD1D >> 33) % (ulong)bound);
    }

    public int Between(int least, int most) => least + Next(most - least + 1);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Next(times) == 0;

    public T Of<T>(params IReadOnlyList<T> choices) => choices[Next(choices.Count)];
}

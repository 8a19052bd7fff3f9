namespace Sluice.Differential;

/// <summary>Random choices that a seed repeats.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    /// <summary>True in one of so many cases.</summary>
    public bool OneIn(int cases) => _random.Next(cases) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}

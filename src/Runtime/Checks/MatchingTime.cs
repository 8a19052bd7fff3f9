namespace Sluice.Runtime;

/// <summary>What one request has spent on patterns that backtrack. When it is over, no value matches any more.</summary>
internal sealed class MatchingTime
{
    public const int LimitMilliseconds = 500;

    private TimeSpan _spent;

    public bool IsOver => _spent.TotalMilliseconds >= LimitMilliseconds;

    public void Spend(TimeSpan time) => _spent += time;

    public void Clear() => _spent = default;
}

namespace Sluice.Runtime;

/// <summary>
/// The time that one request has spent on patterns that backtrack. Once the limit is reached, such a pattern matches no value any more.
/// </summary>
internal sealed class MatchingTime
{
    public const int LimitMilliseconds = 500;

    private TimeSpan _spent;

    public bool IsOver => _spent.TotalMilliseconds >= LimitMilliseconds;

    public void Spend(TimeSpan time) => _spent += time;

    public void Clear() => _spent = default;
}

namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>How many requests a key has in a period.</summary>
/// <param name="Limit">The number.</param>
/// <param name="Offset">What is taken off the limit in the first period.</param>
/// <param name="Period">How long it lasts.</param>
internal sealed record Quota(long Limit, long Offset, QuotaPeriod Period)
{
    /// <summary>The day on which the period of a time began.</summary>
    public DateOnly StartOf(DateTimeOffset time)
    {
        var day = DateOnly.FromDateTime(time.UtcDateTime);
        return Period switch
        {
            QuotaPeriod.Day => day,
            QuotaPeriod.Week => day.AddDays(-(int)day.DayOfWeek),
            _ => new(day.Year, day.Month, 1),
        };
    }
}

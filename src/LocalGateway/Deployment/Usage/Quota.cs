namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>The number of requests that an API key may make in a period.</summary>
/// <param name="Limit">The number of requests.</param>
/// <param name="Offset">The number of requests that is subtracted from the limit in the first period.</param>
/// <param name="Period">The length of the period.</param>
internal sealed record Quota(long Limit, long Offset, QuotaPeriod Period)
{
    /// <summary>Returns the first day of the period that a time belongs to, in UTC.</summary>
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

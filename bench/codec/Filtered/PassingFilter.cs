namespace Sluice.Bench.Codec;

/// <summary>Counts the requests and nothing else, so only the cost of a filter itself is measured.</summary>
public sealed class PassingFilter
{
    private int _requests;

    public ValueTask<FilterResult> InvokeAsync(FilterNext next)
    {
        _requests++;
        return next.InvokeAsync();
    }
}

// The filters that the class has.
using System.Threading.Tasks;
using Sluice;

[assembly: RestApi("Shop")]
// SAMPLE

public sealed record Order(int Id);

public sealed class RequestLog
{
    public ValueTask<FilterResult> InvokeAsync(FilterNext next) => next.InvokeAsync();
}

public sealed class KnownTenant
{
    public ValueTask<FilterResult> InvokeAsync(FilterNext next) => next.InvokeAsync();
}

public sealed class Cached
{
    public ValueTask<FilterResult> InvokeAsync(FilterNext next) => next.InvokeAsync();
}

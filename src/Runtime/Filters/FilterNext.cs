using Sluice.Runtime;

namespace Sluice;

/// <summary>What a filter wraps: the next filter, or the operation itself.</summary>
public readonly struct FilterNext
{
    private readonly FilteredOperation _operation;
    private readonly int _step;

    internal FilterNext(FilteredOperation operation, int step) => (_operation, _step) = (operation, step);

    /// <summary>
    /// Runs the next filter or the operation. An exception that the operation declares has already become its problem. Any other exception is thrown to
    /// the filter. If a filter calls this again, everything inside runs again, and the last response counts.
    /// </summary>
    /// <returns>A value that stands for the response. The filter returns it to leave the response as it is.</returns>
    public ValueTask<FilterResult> InvokeAsync() => _operation.InvokeAsync(_step);
}

using System.ComponentModel;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// One invocation of an operation with filters. Generated code derives a class for each such operation; it holds the bound values, and calls each filter
/// and the operation's method directly.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FilteredOperation : FilterContext
{
    private readonly Invocation _invocation;
    private readonly int _filters;
    private readonly bool _hasValue;
    private Exception? _fault;
    private bool _hasResponse;

    /// <summary>Creates the invocation of an operation.</summary>
    /// <param name="invocation">An invocation that has been started with its payload.</param>
    /// <param name="filters">The number of filters.</param>
    /// <param name="hasValue">False if a successful response of the operation has no body.</param>
    protected FilteredOperation(Invocation invocation, int filters, bool hasValue)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        (_invocation, _filters, _hasValue) = (invocation, filters, hasValue);
    }

    /// <inheritdoc/>
    public sealed override string OperationId => _invocation.Describe()?.Id ?? "";

    /// <inheritdoc/>
    public sealed override string Method => _invocation.Describe()?.Method ?? "";

    /// <inheritdoc/>
    public sealed override string Route => _invocation.Describe()?.Route ?? "";

    /// <inheritdoc/>
    public sealed override string RequestId => _invocation.RequestId;

    /// <inheritdoc/>
    public sealed override int Status => _hasResponse ? _invocation.Status : 0;

    /// <summary>The filters that are not called, because the request does not have valid values for them; bit 0 is the outermost filter.</summary>
    protected uint Refused { get; set; }

    /// <summary>Reads the values, and runs the filters and the operation. Afterwards the invocation holds the output.</summary>
    public ValueTask StartAsync()
    {
        try
        {
            Bind();
        }
        catch (JsonException) when (_invocation.RefuseMalformed())
        {
            Refused = uint.MaxValue;
        }

        // Before a snapshot is taken, the arguments are read and nothing is called.
        return _invocation.IsWarmUp && !_invocation.IsBound() ? default : RunAsync();
    }

    /// <summary>Reads the values of the operation and of its filters.</summary>
    protected abstract void Bind();

    /// <summary>Calls a filter.</summary>
    /// <param name="filter">Its number; 0 is the outermost filter.</param>
    protected abstract ValueTask<FilterResult> FilterAsync(int filter);

    /// <summary>Returns true if the filter binds values of the request.</summary>
    /// <param name="filter">Its number; 0 is the outermost filter.</param>
    protected virtual bool Binds(int filter) => false;

    /// <summary>Calls the operation's method with valid arguments and writes the result.</summary>
    protected abstract ValueTask CallAsync();

    /// <summary>Runs the filters and the operation, and completes the output.</summary>
    protected virtual async ValueTask RunAsync()
    {
        _invocation.BeginFilters();
        if (_invocation.IsStream)
        {
            await StreamAsync().ConfigureAwait(false);
            return;
        }

        await InvokeAsync(0).ConfigureAwait(false);
        _invocation.EndFilters(SetHeaders, _hasValue);
    }

    /// <summary>Returns what a filter calls to go on.</summary>
    /// <param name="filter">The filter's number.</param>
    protected FilterNext After(int filter) => new(this, filter + 1);

    internal async ValueTask<FilterResult> InvokeAsync(int step)
    {
        while (step < _filters && (Refused & (1u << step)) != 0 && Binds(step))
        {
            step++;
        }

        var status = 0;
        try
        {
            if (step == _filters)
            {
                await CallOperationAsync().ConfigureAwait(false);
            }
            else
            {
                Write(await FilterAsync(step).ConfigureAwait(false));
            }
        }
        catch (Exception exception) when (IsDeclared(exception, out status))
        {
            _invocation.Restart();
            _invocation.WriteProblem(status, exception);
        }

        _hasResponse = true;
        return FilterResult.Inner;
    }

    // The response is sent after the filters have run, so that all of them can add headers to it, or replace it.
    private async ValueTask StreamAsync()
    {
        try
        {
            await InvokeAsync(0).ConfigureAwait(false);
            _invocation.EndFilters(SetHeaders, _hasValue);
            await _invocation.SendStreamAsync().ConfigureAwait(false);
        }
        finally
        {
            await _invocation.DisposeKeptAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask CallOperationAsync()
    {
        _invocation.Restart();
        if (!_invocation.IsBound())
        {
            return;
        }

        try
        {
            await CallAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (Remember(exception))
        {
            // Never reached.
        }
    }

    // An exception that is thrown while the result is written is a fault, even if its type is declared. The method's own ones are already caught.
    private bool Remember(Exception exception)
    {
        _fault = exception;
        return false;
    }

    private bool IsDeclared(Exception exception, out int status)
    {
        status = ReferenceEquals(exception, _fault) ? 0 : _invocation.DeclaredStatus(exception);
        return status != 0;
    }

    private void Write(FilterResult result)
    {
        if (result.IsInner)
        {
            return;
        }

        if (result.Answer is null)
        {
            throw new InvalidOperationException(
                "A filter returned the default of FilterResult. It must return what next.InvokeAsync() returned, or a result such as Results.Forbidden().");
        }

        _invocation.Restart();
        switch (result.Answer)
        {
            case HttpProblem problem:
                _invocation.WriteProblem(problem);
                break;
            case FilterText text:
                _invocation.WriteText(text.Text, text.Status, text.MediaType);
                break;
            default:
                _invocation.WriteEmpty(result.Answer);
                break;
        }
    }
}

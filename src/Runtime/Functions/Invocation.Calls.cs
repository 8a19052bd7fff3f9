namespace Sluice.Runtime;

/// <content>Awaits the calls of methods. All operations share these methods, so that none of them needs its own state machine.</content>
public sealed partial class Invocation
{
    private Function? _function;

    /// <summary>The index of the operation's id.</summary>
    internal int Operation { get; private set; }

    /// <summary>True from the call of the method until its result is available. During this time its declared exceptions become responses.</summary>
    internal bool IsCalling { get; private set; }

    /// <summary>Writes the result of the method once the call completes.</summary>
    /// <param name="call">The call of the method.</param>
    /// <typeparam name="TWriter">The type that writes the result.</typeparam>
    /// <typeparam name="T">The type of the result.</typeparam>
    public ValueTask AnswerAsync<TWriter, T>(Task<T> call)
        where TWriter : IResultWriter<T> => AnswerAsync<TWriter, T>(new ValueTask<T>(call));

    /// <inheritdoc cref="AnswerAsync{TWriter, T}(Task{T})"/>
    public ValueTask AnswerAsync<TWriter, T>(ValueTask<T> call)
        where TWriter : IResultWriter<T>
    {
        if (!call.IsCompletedSuccessfully)
        {
            return AwaitAsync<TWriter, T>(call);
        }

        IsCalling = false;
        TWriter.Write(Writer, call.Result);
        return default;
    }

    /// <summary>Writes an empty output once the call of a method without a result completes.</summary>
    /// <param name="call">The call of the method.</param>
    public ValueTask AnswerAsync(Task call) => AnswerAsync(new ValueTask(call));

    /// <inheritdoc cref="AnswerAsync(Task)"/>
    public ValueTask AnswerAsync(ValueTask call)
    {
        if (!call.IsCompletedSuccessfully)
        {
            return AwaitAsync(call);
        }

        // GetResult must be called, because the task can come from a pool and is returned to it by this call.
        call.GetAwaiter().GetResult();
        IsCalling = false;
        WriteNothing();
        return default;
    }

    /// <summary>Remembers the operation whose arguments are read next.</summary>
    internal void Begin(Function function, int operation)
    {
        _function = function;
        _reading.Scopes = function;
        Operation = operation;
    }

    /// <summary>Describes the operation for traces and metrics; null if the payload names none.</summary>
    internal OperationInfo? Describe() => _function?.InfoOf(Operation);

    /// <summary>Finds the status that the operation declares for an exception of its method.</summary>
    /// <returns>False if the operation does not declare the exception, or if its method did not throw it.</returns>
    internal bool IsDeclared(Exception exception, out int status)
    {
        status = IsCalling && _function is not null ? _function.StatusOf(Operation, exception) : 0;
        return status != 0;
    }

    private async ValueTask AwaitAsync<TWriter, T>(ValueTask<T> call)
        where TWriter : IResultWriter<T>
    {
        T result;
        var status = 0;
        try
        {
            result = await call.ConfigureAwait(false);
        }
        catch (Exception exception) when (IsDeclared(exception, out status))
        {
            WriteProblem(status, exception);
            return;
        }

        IsCalling = false;
        TWriter.Write(Writer, result);
    }

    private async ValueTask AwaitAsync(ValueTask call)
    {
        var status = 0;
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (Exception exception) when (IsDeclared(exception, out status))
        {
            WriteProblem(status, exception);
            return;
        }

        IsCalling = false;
        WriteNothing();
    }
}

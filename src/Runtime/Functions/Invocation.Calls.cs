namespace Sluice.Runtime;

/// <content>Calls that are awaited: one method for all operations, so that none needs a state machine of its own.</content>
public sealed partial class Invocation
{
    private Function? _function;
    private int _operation;

    /// <summary>True from the call of the method until its result is there: its declared exceptions are then answers.</summary>
    internal bool IsCalling { get; private set; }

    /// <summary>Answers with what the method returns.</summary>
    /// <param name="call">The call.</param>
    /// <typeparam name="TWriter">Writes the result.</typeparam>
    /// <typeparam name="T">What the method returns.</typeparam>
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

    /// <summary>Answers with nothing, once the method is done.</summary>
    /// <param name="call">The call.</param>
    public ValueTask AnswerAsync(Task call) => AnswerAsync(new ValueTask(call));

    /// <inheritdoc cref="AnswerAsync(Task)"/>
    public ValueTask AnswerAsync(ValueTask call)
    {
        if (!call.IsCompletedSuccessfully)
        {
            return AwaitAsync(call);
        }

        // A call that a pool lent has to be asked for its result.
        call.GetAwaiter().GetResult();
        IsCalling = false;
        WriteNothing();
        return default;
    }

    /// <summary>Says whose operation the arguments are read for.</summary>
    internal void Begin(Function function, int operation)
    {
        _function = function;
        _operation = operation;
    }

    /// <summary>Answers with the status that the operation declares for the exception of its method.</summary>
    /// <returns>False where the exception is none of those, or came from elsewhere.</returns>
    internal bool IsDeclared(Exception exception, out int status)
    {
        status = IsCalling && _function is not null ? _function.StatusOf(_operation, exception) : 0;
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

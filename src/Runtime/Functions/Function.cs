using System.ComponentModel;
using System.Text.Json;
using Sluice.Contract;

namespace Sluice.Runtime;

/// <summary>A Lambda function: its operations by id. Generated code derives from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Function : IAsyncDisposable
{
    private readonly byte[][] _operationIds;

    /// <summary>A function with the operations.</summary>
    /// <param name="operationIds">UTF-8, in ordinal order; an id's index is the operation's number.</param>
    protected Function(params byte[][] operationIds) => _operationIds = operationIds;

    /// <summary>Answers an invocation; the answer is in the invocation afterwards.</summary>
    /// <param name="invocation">Started, with its payload.</param>
    /// <exception cref="InvalidOperationException">The payload names no operation of this function.</exception>
    public ValueTask InvokeAsync(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var status = 0;
        try
        {
            var operation = _operationIds.Length == 1 ? 0 : FindOperation(invocation);
            invocation.Begin(this, operation);
            return InvokeAsync(operation, invocation);
        }
        catch (Exception exception) when (invocation.IsDeclared(exception, out status))
        {
            // Thrown by a method before it returned anything that could be awaited.
            invocation.WriteProblem(status, exception);
            return default;
        }
        catch (JsonException) when (invocation.IsBinding && MalformedJson.IsMalformed(invocation.Payload.Span))
        {
            // Arguments are read before anything is awaited, so broken JSON always lands here.
            invocation.WriteMalformed();
            return default;
        }
    }

    /// <summary>Ends what lives as long as the function: the container of its services, where it has one.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    /// <summary>Reads the arguments, calls the method and writes the answer.</summary>
    /// <param name="operation">The index of the operation's id.</param>
    /// <param name="invocation">Started, with its payload.</param>
    protected abstract ValueTask InvokeAsync(int operation, Invocation invocation);

    /// <summary>The status that an operation whose method the runtime awaits declares for an exception.</summary>
    /// <param name="operation">The index of the operation's id.</param>
    /// <param name="exception">What the method threw.</param>
    /// <returns>0 where the operation does not declare it.</returns>
    protected internal virtual int StatusOf(int operation, Exception exception) => 0;

    private int FindOperation(Invocation invocation)
    {
        var payload = invocation.Payload.Span;
        var index = FindTemplateOperation(payload);
        index = index < 0 ? ReadOperation(payload) : index;
        invocation.PassOperation();
        return index;
    }

    /// <summary>The request template writes the id as the first member, always in the same bytes.</summary>
    private int FindTemplateOperation(ReadOnlySpan<byte> payload)
    {
        if (!payload.StartsWith(PayloadContract.OperationStartUtf8))
        {
            return -1;
        }

        var rest = payload[PayloadContract.OperationStartUtf8.Length..];
        var end = rest.IndexOf((byte)'"');
        return end < 0 ? -1 : Search(rest[..end]);
    }

    /// <summary>A person may write the payload with white space.</summary>
    private int ReadOperation(ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(PayloadContract.OperationUtf8)
            && reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            var index = Search(reader.ValueSpan);
            if (index >= 0)
            {
                return index;
            }
        }

        throw new InvalidOperationException($"The payload's first member must be \"{PayloadContract.Operation}\" with the id of one of this function's operations.");
    }

    private int Search(ReadOnlySpan<byte> id)
    {
        var (low, high) = (0, _operationIds.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = _operationIds[middle].AsSpan().SequenceCompareTo(id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}

using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Sluice.Contract;

namespace Sluice.Runtime;

/// <summary>A Lambda function: it finds the operation by its id and runs it. Generated code derives from this class.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Function : IAsyncDisposable, IValidationScopes
{
    /// <summary>The most ids that an error lists.</summary>
    private const int MostIds = 10;

    private readonly byte[][] _operationIds;
    private readonly OperationInfo?[] _infos;
    private IReadOnlyList<IFunctionHooks>? _hooks;

    /// <summary>Creates a function.</summary>
    /// <param name="operationIds">The ids of the operations as UTF-8, in ordinal order. The index of an id is the operation's number.</param>
    protected Function(params byte[][] operationIds)
    {
        ArgumentNullException.ThrowIfNull(operationIds);
        _operationIds = operationIds;
        _infos = new OperationInfo?[operationIds.Length];
    }

    /// <summary>Runs the operation that the payload names. Afterwards the invocation holds the output.</summary>
    /// <param name="invocation">An invocation that has been started with its payload.</param>
    /// <exception cref="InvalidOperationException">The payload names no operation of this function.</exception>
    public ValueTask InvokeAsync(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        return TryBegin(invocation) ? RunAsync(invocation) : default;
    }

    /// <summary>Finds the operation that the payload names. Returns false if the payload is malformed JSON; the output is then written.</summary>
    /// <exception cref="InvalidOperationException">The payload names no operation of this function.</exception>
    internal bool TryBegin(Invocation invocation)
    {
        try
        {
            invocation.Begin(this, _operationIds.Length == 1 && !TakesEvents ? 0 : FindOperation(invocation));
            return true;
        }
        catch (JsonException) when (MalformedJson.IsMalformed(invocation.Payload.Span))
        {
            invocation.WriteMalformed();
            return false;
        }
    }

    /// <summary>Runs the operation that has been found. Afterwards the invocation holds the output.</summary>
    internal ValueTask RunAsync(Invocation invocation)
    {
        var status = 0;
        try
        {
            return InvokeAsync(invocation.Operation, invocation);
        }
        catch (Exception exception) when (invocation.IsDeclared(exception, out status))
        {
            // The method threw the exception before it returned a task.
            invocation.WriteProblem(status, exception);
            return default;
        }
        catch (JsonException) when (invocation.IsBinding && MalformedJson.IsMalformed(invocation.Payload.Span))
        {
            // All arguments are read before the first await, so malformed JSON always throws here.
            invocation.WriteMalformed();
            return default;
        }
    }

    /// <summary>Disposes what lives as long as the function: the container of its services, if it has one.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    /// <summary>Opens a scope of services for the validation of one request. Returns null if the program has no services.</summary>
    /// <param name="scope">What ends the scope.</param>
    protected virtual IServiceProvider? OpenScope(out IAsyncDisposable? scope)
    {
        scope = null;
        return null;
    }

    IServiceProvider? IValidationScopes.Open(out IAsyncDisposable? scope) => OpenScope(out scope);

    internal IReadOnlyList<IFunctionHooks> Hooks => _hooks ??= FindHooks();

    /// <summary>Returns the hooks of the function's class and of its services. The runtime calls this once.</summary>
    protected virtual IReadOnlyList<IFunctionHooks> FindHooks() => [];

    /// <summary>
    /// Runs each operation up to the call of its method, with an empty payload, so that the code is compiled and its types are loaded. SnapStart then
    /// restores a process whose first request does not wait for this.
    /// </summary>
    internal void WarmUp(Invocation invocation)
    {
        foreach (var id in _operationIds)
        {
            try
            {
                invocation.StartWarmUp((byte[])[.. PayloadContract.OperationStartUtf8, .. id, .. "\"}"u8]);
                var running = InvokeAsync(invocation);
                if (running.IsCompleted)
                {
                    running.GetAwaiter().GetResult();
                    invocation.Finish();
                }
            }
            catch (Exception)
            {
                // An authorizer's payload has another form, and the code of a type may refuse an empty payload. What has run up to here is warm.
            }
        }
    }

    /// <summary>Reads the arguments, calls the method and writes the output.</summary>
    /// <param name="operation">The index of the operation's id.</param>
    /// <param name="invocation">An invocation that has been started with its payload.</param>
    protected abstract ValueTask InvokeAsync(int operation, Invocation invocation);

    /// <summary>Returns the status that an operation declares for an exception. The runtime asks for it where it awaits the operation's method.</summary>
    /// <param name="operation">The index of the operation's id.</param>
    /// <param name="exception">The exception that the method threw.</param>
    /// <returns>The HTTP status; 0 if the operation does not declare the exception.</returns>
    protected internal virtual int StatusOf(int operation, Exception exception) => 0;

    /// <summary>Returns what the problem of a declared exception says.</summary>
    /// <param name="operation">The index of the operation's id.</param>
    /// <param name="exception">The exception, which the operation declares.</param>
    /// <returns>Null if the exception's message says all.</returns>
    protected internal virtual IProblem? ProblemOf(int operation, Exception exception) => exception as IProblem;

    /// <summary>Describes an operation for traces and metrics. The runtime calls this once for each operation, if anybody listens.</summary>
    /// <param name="operation">The index of the operation's id.</param>
    protected virtual OperationInfo? Describe(int operation) => null;

    /// <summary>True if the function has operations with a proxy integration, whose payload is an event and does not name the operation.</summary>
    protected virtual bool TakesEvents => false;

    /// <summary>Finds the operation of an event.</summary>
    /// <param name="method">The HTTP method of the request as UTF-8.</param>
    /// <param name="resource">The route with its variables as UTF-8.</param>
    /// <returns>The index of the operation's id; -1 if the function has no such proxy operation.</returns>
    protected virtual int FindRoute(ReadOnlySpan<byte> method, ReadOnlySpan<byte> resource) => -1;

    /// <summary>Returns the CORS headers of a proxy operation's responses; null for none.</summary>
    /// <param name="operation">The index of the operation's id.</param>
    protected virtual CorsHeaders? CorsOf(int operation) => null;

    internal CorsHeaders? HeadersOf(int operation) => CorsOf(operation);

    internal OperationInfo? InfoOf(int operation) => _infos[operation] ??= Describe(operation);

    private int FindOperation(Invocation invocation)
    {
        var payload = invocation.Payload.Span;
        var index = FindTemplateOperation(payload);
        if (index < 0 && TakesEvents && EventRoute.TryRead(payload, out var route))
        {
            invocation.IsEvent = true;
            index = FindRoute(route.Method, route.Resource);
            return index >= 0 ? index : throw route.Unknown();
        }

        index = index < 0 ? ReadOperation(payload) : index;
        invocation.PassOperation();
        return index;
    }

    /// <summary>Reads the operation as the request template writes it: the id is the first member, and the bytes before it are always the same.</summary>
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

    /// <summary>Reads the operation with a JSON parser, because a payload that a person writes can have white space.</summary>
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

        throw new InvalidOperationException(UnknownOperation());
    }

    private string UnknownOperation()
    {
        var some = _operationIds.Take(MostIds).Select(static id => Encoding.UTF8.GetString(id));
        var ids = string.Join(", ", some) + (_operationIds.Length > MostIds ? ", …" : "");
        var custom = $"\"{PayloadContract.Operation}\" with the id of one of this function's operations ({ids})";
        return TakesEvents
            ? "The payload names no operation. The request template of a custom integration must write it as the first member, "
                + $"{custom}. The event of a proxy integration of a REST API (payload format 1.0) has 'resource' and 'httpMethod', which this "
                + "payload does not have. Events of HTTP APIs (format 2.0), function URLs and load balancers are not supported."
            : $"The payload's first member must be {custom}. The request template of the operation writes it.";
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

using System.Runtime.ExceptionServices;

namespace Sluice.Runtime;

/// <content>Sends a response while it is made. Its status and headers are sent before the first part of the body.</content>
public sealed partial class Invocation
{
    private const string Events = "text/event-stream";

    private StreamedBody? _stream;
    private List<IAsyncDisposable>? _kept;

    /// <summary>Takes streamed responses; null to collect them in the output.</summary>
    internal IResponseSink? Sink { get; set; }

    /// <summary>True if API Gateway expects a streamed response.</summary>
    internal bool IsStream { get; private set; }

    /// <summary>True if a part of a streamed response has been sent, so that it cannot become another response any more.</summary>
    internal bool HasBegun { get; private set; }

    /// <summary>Says that the operation has a proxy integration that takes a streamed response.</summary>
    /// <param name="success">The status of a result that does not choose its own.</param>
    /// <param name="failsInvocation">True if an exception that the operation does not declare is a Lambda error.</param>
    /// <exception cref="InvalidOperationException">The payload is not API Gateway's event.</exception>
    public void BeginStream(int success, bool failsInvocation = false)
    {
        BeginProxy(success, failsInvocation: failsInvocation);
        IsStream = true;
    }

    /// <summary>
    /// Waits for the first item of a sequence. An exception up to here becomes an ordinary response, because nothing has been sent.
    /// </summary>
    /// <param name="items">The sequence.</param>
    /// <param name="mediaType"><c>text/event-stream</c> for server-sent events; any other one for lines of JSON.</param>
    /// <param name="result">The result whose status and headers are sent; <see langword="null"/> for a plain sequence.</param>
    /// <typeparam name="TWriter">The type that writes the items.</typeparam>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <exception cref="InvalidOperationException">There is no sequence.</exception>
    public ValueTask OpenStreamAsync<TWriter, T>(IAsyncEnumerable<T>? items, string mediaType, HttpResult? result = null)
        where TWriter : IItemWriter<T>
    {
        if (items is null)
        {
            RefuseResult(null);
        }

        return OpenAsync(new SequenceBody<TWriter, T>(items!.GetAsyncEnumerator(Cancellation), isEvents: mediaType == Events), mediaType, result);
    }

    /// <summary>Waits for the first bytes of a stream, which is disposed when it has been sent.</summary>
    /// <param name="bytes">The stream.</param>
    /// <param name="mediaType">The value of Content-Type.</param>
    /// <param name="result">The result whose status and headers are sent; <see langword="null"/> for a plain stream.</param>
    /// <exception cref="InvalidOperationException">There is no stream.</exception>
    public ValueTask OpenStreamAsync(Stream? bytes, string mediaType, HttpResult? result = null)
    {
        if (bytes is null)
        {
            RefuseResult(null);
        }

        return OpenAsync(new BytesBody(bytes!, Cancellation), mediaType, result);
    }

    /// <summary>Sends the response, each part as soon as it is available, and waits while the client cannot take more.</summary>
    public async ValueTask SendStreamAsync()
    {
        // A problem, and a response of a filter, are complete already.
        if (_stream is { } stream)
        {
            try
            {
                await SendAsync(stream).ConfigureAwait(false);
            }
            finally
            {
                await DisposeKeptAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Keeps an object until the response has been sent.</summary>
    /// <param name="resource">The object, which is disposed then.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    public T Keep<T>(T resource)
        where T : IAsyncDisposable
    {
        (_kept ??= []).Add(resource);
        return resource;
    }

    /// <inheritdoc cref="Keep{T}"/>
    public T KeepDisposable<T>(T resource)
        where T : IDisposable
    {
        Keep(new Disposing(resource));
        return resource;
    }

    /// <summary>Disposes what has been kept, the last one first. An exception of one does not keep the others from being disposed.</summary>
    internal async ValueTask DisposeKeptAsync()
    {
        ExceptionDispatchInfo? failure = null;
        while (_kept is { Count: > 0 } kept)
        {
            var last = kept[^1];
            kept.RemoveAt(kept.Count - 1);
            try
            {
                await last.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        failure?.Throw();
    }

    private async ValueTask OpenAsync(StreamedBody body, string mediaType, HttpResult? result)
    {
        Keep(body);
        try
        {
            await body.MoveNextAsync().ConfigureAwait(false);
        }
        catch
        {
            _kept!.Remove(body);
            await body.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        IsCalling = false;
        _stream = body;
        _isEnvelope = true;
        _status = result?.Status ?? _success;
        (_keptType, _keptHeaders, _keptRepeated) = (mediaType, result?.SetHeaders, result?.Repeated);
    }

    private async ValueTask SendAsync(StreamedBody stream)
    {
        var output = _response ??= new();
        WriteHead(output, _status, _keptType, _keptHeaders, _keptRepeated);
        while (true)
        {
            if (stream.HasPart)
            {
                stream.Write(output);
            }

            await PassAsync(output).ConfigureAwait(false);
            if (!stream.HasPart)
            {
                return;
            }

            await stream.MoveNextAsync().ConfigureAwait(false);
            Cancellation.ThrowIfCancellationRequested();
        }
    }

    private async ValueTask PassAsync(OutputBuffer output)
    {
        if (Sink is null || output.Written.IsEmpty)
        {
            return;
        }

        HasBegun = true;
        try
        {
            await Sink.WriteAsync(output.Written, Cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // Nobody takes the rest, so what the method has started for it can end.
            _deadline?.Cancel();
            throw;
        }

        output.Clear();
    }

    private sealed class Disposing(IDisposable resource) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            resource.Dispose();
            return default;
        }
    }

    private void WriteHead(OutputBuffer output, int status, string? mediaType, Dictionary<string, string>? headers, RepeatedHeaders? repeated) =>
        ProxyResponse.WriteHead(
            output, status, Combine(mediaType, Located(headers), repeated, _function?.HeadersOf(Operation)?.For(_event)), Complete(headers, repeated)?.Values);
}

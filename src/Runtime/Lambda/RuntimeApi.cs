using System.Globalization;
using System.Text;

namespace Sluice.Runtime;

/// <summary>The calls of the Lambda Runtime API, version 2018-06-01.</summary>
internal sealed class RuntimeApi(string authority) : IDisposable
{
    private const string Root = "/2018-06-01/runtime/";
    private const string Json = "application/json";
    private const string ErrorJson = "application/vnd.aws.lambda.error+json";

    private readonly HttpConnection _connection = new(authority);
    private readonly byte[] _next = Encoding.ASCII.GetBytes($"GET {Root}invocation/next HTTP/1.1\r\nHost: {authority}\r\nUser-Agent: sluice\r\n\r\n");
    private readonly OutputBuffer _head = new(512);

    /// <summary>The current invocation's headers.</summary>
    public HttpHead Head { get; private set; }

    public void Dispose() => _connection.Dispose();

    /// <summary>Waits for an invocation; its payload is good until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> NextAsync(CancellationToken cancellation)
    {
        await _connection.SendAsync(_next, default, cancellation).ConfigureAwait(false);
        Head = _connection.Head;
        return Head is { Status: 200, RequestId: not null }
            ? _connection.Body
            : throw new IOException($"The Lambda Runtime API answered {Status(Head)} to a request for the next invocation.");
    }

    public ValueTask RespondAsync(ReadOnlyMemory<byte> payload) => PostAsync($"invocation/{Head.RequestId}/response", Json, null, payload);

    public ValueTask FailAsync(LambdaError error) => PostAsync($"invocation/{Head.RequestId}/error", ErrorJson, error.Type, error.ToJson());

    public ValueTask FailInitAsync(LambdaError error) => PostAsync("init/error", ErrorJson, error.Type, error.ToJson());

    private static string Status(HttpHead head) => head.Status.ToString(CultureInfo.InvariantCulture);

    private async ValueTask PostAsync(string path, string contentType, string? errorType, ReadOnlyMemory<byte> body)
    {
        WriteHead(path, contentType, errorType, body.Length);
        await _connection.SendAsync(_head.Written, body, CancellationToken.None).ConfigureAwait(false);
        if (_connection.Head.Status is < 200 or > 299)
        {
            // 413: the answer is over Lambda's limit, and Lambda has told the client so. The function lives on.
            await Console.Error.WriteLineAsync(
                $"sluice: the Lambda Runtime API answered {Status(_connection.Head)} to {path}: {Encoding.UTF8.GetString(_connection.Body.Span)}").ConfigureAwait(false);
        }
    }

    private void WriteHead(string path, string contentType, string? errorType, int length)
    {
        var error = errorType is null ? "" : $"Lambda-Runtime-Function-Error-Type: {errorType}\r\n";
        FormattableString head = $"POST {Root}{path} HTTP/1.1\r\nHost: {authority}\r\nUser-Agent: sluice\r\nContent-Type: {contentType}\r\n{error}Content-Length: {length}\r\n\r\n";
        _head.Clear();
        var text = head.ToString(CultureInfo.InvariantCulture);
        _head.Advance(Encoding.ASCII.GetBytes(text, _head.GetSpan(text.Length)));
    }
}

using System.Globalization;
using System.Net.Http.Headers;
using Sluice.LambdaHost.Contexts;

namespace Sluice.LambdaHost.Invocations;

/// <summary>Calls the Lambda Runtime API, version 2018-06-01.</summary>
/// <param name="address">The host and the port.</param>
internal sealed class RuntimeApi(string address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false })
    {
        BaseAddress = new Uri($"http://{address}/2018-06-01/runtime/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Waits for the next invocation. Returns null if there is none, because the gateway is closing.</summary>
    public async Task<(LambdaContext Context, byte[] Payload)?> NextAsync()
    {
        using var response = await _client.GetAsync(new Uri("invocation/next", UriKind.Relative)).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        string Header(string name) => response.Headers.TryGetValues($"Lambda-Runtime-{name}", out var values) ? values.First() : "";
        var context = new LambdaContext
        {
            RequestId = Header("Aws-Request-Id"),
            FunctionArn = Header("Invoked-Function-Arn"),
            TraceId = Header("Trace-Id"),
            TenantId = Header("Aws-Tenant-Id"),
            Deadline = long.TryParse(Header("Deadline-Ms"), NumberStyles.None, CultureInfo.InvariantCulture, out var time)
                ? DateTimeOffset.FromUnixTimeMilliseconds(time)
                : DateTimeOffset.MaxValue,
        };
        return (context, await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false));
    }

    public Task AnswerAsync(string requestId, MemoryStream answer) => PostAsync($"invocation/{requestId}/response", new StreamContent(answer));

    public Task FailAsync(string requestId, byte[] error) => PostAsync($"invocation/{requestId}/error", new ByteArrayContent(error));

    public Task FailInitAsync(byte[] error) => PostAsync("init/error", new ByteArrayContent(error));

    public void Dispose() => _client.Dispose();

    private async Task PostAsync(string call, HttpContent content)
    {
        using (content)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

            // An answer that is too large is refused, and the gateway knows what it was for.
            using var response = await _client.PostAsync(new Uri(call, UriKind.Relative), content).ConfigureAwait(false);
        }
    }
}

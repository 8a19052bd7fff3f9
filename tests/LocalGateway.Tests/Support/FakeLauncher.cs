using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>Functions without processes: loops in this one that speak the Runtime API, as many as a process has invocations at a time.</summary>
/// <param name="handler">From event to answer; throws for a Lambda error.</param>
internal sealed class FakeLauncher(Func<byte[], byte[]> handler) : IFunctionLauncher
{
    public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output) => new FakeProcess(runtimeApi, handler, function.InvocationsPerProcess);

    private sealed class FakeProcess : IFunctionProcess
    {
        private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
        private readonly CancellationTokenSource _killed = new();

        public FakeProcess(string runtimeApi, Func<byte[], byte[]> handler, int loops)
        {
            var api = new Uri($"http://{runtimeApi}/2018-06-01/runtime/invocation/");
            Exited = Task.WhenAll(Enumerable.Range(0, loops).Select(_ => Task.Run(() => RunAsync(api, handler)))).ContinueWith(
                codes => codes.Result.Max(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        public int Id => 0;

        public Task<int> Exited { get; }

        public void Kill() => _killed.Cancel();

        public void Dispose()
        {
            _client.Dispose();
            _killed.Dispose();
        }

        private async Task<int> RunAsync(Uri api, Func<byte[], byte[]> handler)
        {
            try
            {
                while (true)
                {
                    using var next = await _client.GetAsync(new Uri(api, "next"), _killed.Token);
                    if (!next.IsSuccessStatusCode)
                    {
                        return 0;
                    }

                    var id = next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single();
                    var (outcome, answer) = Call(handler, await next.Content.ReadAsByteArrayAsync(_killed.Token));
                    using var content = new ByteArrayContent(answer);
                    await _client.PostAsync(new Uri(api, $"{id}/{outcome}"), content, _killed.Token);
                }
            }
            catch (OperationCanceledException)
            {
                return 137;
            }
        }

        private static (string Outcome, byte[] Answer) Call(Func<byte[], byte[]> handler, byte[] payload)
        {
            try
            {
                return ("response", handler(payload));
            }
            catch (InvalidOperationException problem)
            {
                return ("error", System.Text.Encoding.UTF8.GetBytes($"{{\"errorMessage\":\"{problem.Message}\",\"errorType\":\"Error\"}}"));
            }
        }
    }
}

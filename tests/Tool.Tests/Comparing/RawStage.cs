using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sluice.Tool.Tests.Comparing;

/// <summary>A server that sends bytes of the test, whatever it is asked.</summary>
internal sealed class RawStage : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _serving;

    /// <param name="answer">What it sends.</param>
    /// <param name="closes">Whether it then closes the connection; otherwise it stays silent.</param>
    public RawStage(string answer, bool closes = true)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.Latin1.GetBytes(answer), closes);
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/prod");

    /// <summary>What clients sent.</summary>
    public StringBuilder Received { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private async Task ServeAsync(byte[] answer, bool closes)
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_ending.Token);
            var stream = client.GetStream();
            var buffer = new byte[65536];
            Received.Append(Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer, _ending.Token)));
            await stream.WriteAsync(answer, _ending.Token);
            if (!closes)
            {
                await Task.Delay(Timeout.Infinite, _ending.Token);
            }
        }
    }
}

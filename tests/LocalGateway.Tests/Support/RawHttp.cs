using System.Net.Sockets;
using System.Text;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>Sends bytes that no HTTP client would.</summary>
internal static class RawHttp
{
    /// <summary>Sends a text and reads until the server closes or says no more for a while.</summary>
    public static Task<string> SendAsync(Uri server, string text, bool closeSending = false) => SendAsync(server, Encoding.Latin1.GetBytes(text), closeSending);

    /// <inheritdoc cref="SendAsync(Uri, string, bool)"/>
    public static async Task<string> SendAsync(Uri server, byte[] bytes, bool closeSending = false)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        var answer = new StringBuilder();
        try
        {
            await socket.SendAsync(bytes, TestContext.Current.CancellationToken);
            if (closeSending)
            {
                socket.Shutdown(SocketShutdown.Send);
            }

            var buffer = new byte[64 * 1024];
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            while (true)
            {
                patience.CancelAfter(answer.Length == 0 ? TimeSpan.FromSeconds(10) : TimeSpan.FromMilliseconds(500));
                var count = await socket.ReceiveAsync(buffer, patience.Token);
                if (count == 0)
                {
                    break;
                }

                answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
            }
        }
        catch (OperationCanceledException)
        {
            // A connection that is kept alive.
        }
        catch (SocketException)
        {
            // Reset: an answer that came before counts.
        }

        return answer.ToString();
    }
}

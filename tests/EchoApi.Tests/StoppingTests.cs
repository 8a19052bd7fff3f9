using System.Diagnostics;
using System.Net.Sockets;

namespace Sluice.EchoApi.Tests;

public sealed class StoppingTests
{
    [Fact]
    public async Task Ctrl_C_ends_the_gateway_and_the_function()
    {
        await using var api = new TestApiProject();
        await api.InitializeAsync();
        var function = int.Parse(await api.Client.GetStringAsync(new Uri(api.InvokeUrl, "fine"), TestContext.Current.CancellationToken), null);
        IsRunning(function).ShouldBeTrue();

        (await api.InterruptAsync()).ShouldBeTrue(api.Output);

        IsRunning(function).ShouldBeFalse();
        using var socket = new TcpClient();
        await Should.ThrowAsync<SocketException>(() => socket.ConnectAsync("127.0.0.1", api.InvokeUrl.Port));
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

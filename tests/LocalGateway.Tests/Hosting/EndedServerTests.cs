using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sluice.LocalGateway.Hosting.Keeping;
using Sluice.LocalGateway.Http.Server;

namespace Sluice.LocalGateway.Tests.Hosting;

/// <summary>What the keeper does when a server ends that still runs a request.</summary>
public sealed class EndedServerTests
{
    [Theory]
    [InlineData("POST", false)]
    [InlineData("GET", true)]
    public async Task A_request_that_a_server_ran_when_it_ended_runs_again_only_if_that_does_the_same(string method, bool isRunAgain)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var running = new Endless();
        using var first = await KestrelHost.StartAsync(IPAddress.Loopback, 0, running);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        second.Start();
        using var kept = new TcpListener(IPAddress.Loopback, 0);
        kept.Start();
        var workers = new WorkerQueue();
        var worker = new Worker(PortOf(first));
        workers.Set(worker);
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)kept.LocalEndpoint, cancellation);
        var serving = ServeAsync(await kept.AcceptSocketAsync(cancellation), workers);
        await client.Client.SendAsync(Encoding.ASCII.GetBytes($"{method} /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na"), cancellation);
        await running.Started.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellation);

        worker.IsEnding = true;
        workers.End(worker);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await first.StopAsync(patience.Token);
        workers.Set(new(((IPEndPoint)second.LocalEndpoint).Port));

        if (isRunAgain)
        {
            using var again = await second.AcceptSocketAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancellation);
            (await ReceiveAsync(again)).ShouldStartWith(method);
        }
        else
        {
            (await ReceiveAsync(client.Client)).ShouldStartWith("HTTP/1.1 503 Service Unavailable\r\n");
        }

        client.Close();
        await serving.WaitAsync(TimeSpan.FromSeconds(20), cancellation);
        second.Pending().ShouldBeFalse();
    }

    private static async Task ServeAsync(Socket client, WorkerQueue workers)
    {
        using var connection = new KeptConnection(client, workers, TimeSpan.FromMinutes(1));
        await connection.RunAsync();
    }

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        var buffer = new byte[1024];
        var received = socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).AsTask();
        return Encoding.ASCII.GetString(buffer, 0, await received.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    private static int PortOf(KestrelServer server) => new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    private sealed class Endless : IHttpApplication<IFeatureCollection>
    {
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

        public async Task ProcessRequestAsync(IFeatureCollection context)
        {
            Started.TrySetResult();
            await Task.Delay(TimeSpan.FromMinutes(1), context.Get<IHttpRequestLifetimeFeature>()!.RequestAborted);
        }

        public void DisposeContext(IFeatureCollection context, Exception? exception)
        {
        }
    }
}

using System.Net.Http.Headers;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Commands;

/// <summary>A function that prints without end, and a terminal that stands still.</summary>
public sealed class FloodTests : IDisposable
{
    private const int Megabytes = 100;
    private const long MostGrowth = 90L * 1024 * 1024;

    private static readonly string Document = TestApi.Document(TestApi.Path(
        "/flood", "post", "\"type\":\"aws\",\"httpMethod\":\"POST\",\"uri\":\"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:0:function:TestFunction/invocations\",\"responses\":{\"default\":{\"statusCode\":200}}"));

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Output_that_nobody_reads_does_not_fill_the_gateways_memory()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "openapi.json"), Document, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "template.json"), TestHost.Template(timeout: 60), TestContext.Current.CancellationToken);
        using var gateway = SluiceProcess.Start("start", "--deploy", _folder, "--code", TestFunction.Folder, "--port", "0", "--no-watch");
        try
        {
            var url = "";
            while (await gateway.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.StartsWith("Ctrl+C", StringComparison.Ordinal))
            {
                url = line.StartsWith("Invoke URL: ", StringComparison.Ordinal) ? line["Invoke URL: ".Length..] : url;
            }

            // From here on nobody reads what the gateway prints.
            using var client = new HttpClient();
            (await SendAsync(client, url, 0)).ShouldBe(200);
            gateway.Refresh();
            var before = gateway.WorkingSet64;
            var most = before;
            var call = SendAsync(client, url, Megabytes);
            while (!call.IsCompleted)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
                gateway.Refresh();
                most = Math.Max(most, gateway.WorkingSet64);
            }

            (await call).ShouldBe(200);
            (most - before).ShouldBeLessThan(MostGrowth);
        }
        finally
        {
            gateway.Kill(entireProcessTree: true);
        }
    }

    private static async Task<int> SendAsync(HttpClient client, string url, int megabytes)
    {
        using var content = new StringContent($"{{\"do\":\"flood\",\"number\":{megabytes}}}", new MediaTypeHeaderValue("application/json"));
        using var response = await client.PostAsync(new Uri($"{url}/flood"), content, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}

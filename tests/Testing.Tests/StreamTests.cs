extern alias testapi;

using System.Net;

namespace Sluice.Testing.Tests;

/// <summary>Streamed responses in memory.</summary>
public sealed class StreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_arrives_before_the_next_one_is_made()
    {
        await using var api = await LocalApi.StartAsync<testapi::TestApi.MirrorBody>();
        using var client = api.CreateClient();
        var gate = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        using var response = await client.GetAsync(
            "streams/gated?gate=" + Uri.EscapeDataString(gate), HttpCompletionOption.ResponseHeadersRead, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK, api.TraceOf(response).Fault);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        (await lines.ReadLineAsync(Cancellation)).ShouldBe("\"first\"");
        await File.WriteAllTextAsync(gate, "", Cancellation);
        (await lines.ReadToEndAsync(Cancellation)).ShouldBe("\"second\"\n");
        File.Delete(gate);
    }

    [Fact]
    public async Task An_error_in_the_middle_fails_as_with_a_socket()
    {
        await using var api = await LocalApi.StartAsync<testapi::TestApi.MirrorBody>();
        using var client = api.CreateClient();

        using var response = await client.GetAsync("streams/failing?after=1", HttpCompletionOption.ResponseHeadersRead, Cancellation);

        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        (await lines.ReadLineAsync(Cancellation)).ShouldBe("0");
        (await Should.ThrowAsync<HttpIOException>(() => lines.ReadLineAsync(Cancellation).AsTask())).HttpRequestError.ShouldBe(HttpRequestError.ResponseEnded);
        api.TraceOf(response).Fault.ShouldNotBeNull().ShouldContain("no more");

        await Should.ThrowAsync<HttpRequestException>(() => client.GetStringAsync("streams/failing?after=1", Cancellation));
        (await client.GetByteArrayAsync("streams/bytes?length=100000", Cancellation)).Length.ShouldBe(100_000);
    }
}

using System.Net;
using System.Net.ServerSentEvents;

namespace Sluice.EchoApi.Tests;

/// <summary>Streamed responses through the codec, the Runtime API and the local gateway.</summary>
public sealed class StreamTests(TestApiProject api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_reaches_the_client_before_the_method_makes_the_next_one()
    {
        var gate = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var response = await SendAsync("streams/gated?gate=" + Uri.EscapeDataString(gate));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/jsonl");
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://page.example"]);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        (await lines.ReadLineAsync(Cancellation)).ShouldBe("\"first\"");
        await File.WriteAllTextAsync(gate, "", Cancellation);
        (await lines.ReadLineAsync(Cancellation)).ShouldBe("\"second\"");
        (await lines.ReadLineAsync(Cancellation)).ShouldBeNull();
        File.Delete(gate);
    }

    [Fact]
    public async Task Hostile_texts_stay_within_their_events()
    {
        var hostile = new HostileText(seed: 20261130);
        for (var number = 0; number < 50; number++)
        {
            string[] texts = [hostile.Any(), "a\n\nevent: evil\ndata: b", hostile.Any() + "\r\n" + hostile.Any(), "\r", "id: 9"];
            using var response = await SendAsync("streams/events?" + string.Join('&', texts.Select(text => "text=" + hostile.Encode(text))));

            response.Content.Headers.ContentType!.ToString().ShouldBe("text/event-stream");
            var read = new List<SseItem<string>>();
            await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(Cancellation)).EnumerateAsync(Cancellation))
            {
                read.Add(item);
            }

            // The reader of events joins lines with one kind of line break.
            read.Select(item => item.Data).ShouldBe(texts.Select(text => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')), $"request {number}");
            read.ShouldAllBe(item => item.EventType == "said");
            read.Select(item => item.EventId).ShouldBe(["0", "1", "2", "3", "4"]);
        }
    }

    [Fact]
    public async Task A_declared_exception_before_the_first_item_is_a_problem()
    {
        using var response = await SendAsync("streams/failing?after=0");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("\"detail\":\"no more\"");
    }

    [Fact]
    public async Task A_request_with_a_wrong_value_is_400()
    {
        using var response = await SendAsync("streams/failing?after=x");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_exception_in_the_middle_cuts_the_body()
    {
        using var response = await SendAsync("streams/failing?after=2");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        (await lines.ReadLineAsync(Cancellation)).ShouldBe("0");
        (await lines.ReadLineAsync(Cancellation)).ShouldBe("1");
        (await Should.ThrowAsync<HttpIOException>(() => lines.ReadLineAsync(Cancellation).AsTask())).HttpRequestError.ShouldBe(HttpRequestError.ResponseEnded);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12_000_000)]
    public async Task Bytes_of_any_length_arrive_with_headers_and_cookies(int length)
    {
        using var response = await SendAsync($"streams/bytes?length={length}");

        response.Headers.GetValues("Set-Cookie").ShouldBe(["a=1", "b=2"]);
        response.Headers.ETag!.Tag.ShouldBe("\"v1\"");
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/zip");
        var expected = new byte[length];
        new Random(1).NextBytes(expected);
        (await response.Content.ReadAsByteArrayAsync(Cancellation)).AsSpan().SequenceEqual(expected).ShouldBeTrue();
    }

    [Fact]
    public async Task A_result_beside_the_stream_is_an_ordinary_response()
    {
        using var response = await SendAsync("streams/bytes?length=-1");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("No bytes.");
    }

    private Task<HttpResponseMessage> SendAsync(string target) => api.Client.GetAsync(target, HttpCompletionOption.ResponseHeadersRead, Cancellation);
}

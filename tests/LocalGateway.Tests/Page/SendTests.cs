using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Page;

/// <summary>Requests that the page's forms send through the gateway, within the limits that the gateway has for every client.</summary>
public sealed class SendTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private TestHost _host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _client.DefaultRequestHeaders.Add("X-Sluice-Page", "1");
        _host = await TestHost.StartAsync(TestApi.Document(TestApi.MockPath("/a", "post")));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_answer_has_the_status_and_the_id_of_the_request()
    {
        var sent = await SendAsync("/prod/a");

        ((int)sent["status"]!).ShouldBe(200);
        (await _client.GetFromJsonAsync<JsonNode>(Api($"requests/{sent["id"]}"), Cancellation))!["method"]!.ToString().ShouldBe("POST");
    }

    [Fact]
    public async Task The_header_that_asks_for_the_execution_log_counts_as_it_does_from_a_client()
    {
        using var response = await _client.PostAsJsonAsync(
            Api("send"), new { method = "POST", target = "/prod/a", headers = new[] { new[] { "X-Sluice-Trace", "1" }, ["x-other", "2"] } }, Cancellation);

        var id = (await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["id"]!;
        var kept = (await _client.GetFromJsonAsync<JsonNode>(Api($"requests/{id}"), Cancellation))!;
        kept["headers"]!.AsArray().Select(static header => header![0]!.ToString()).ShouldBe(["x-other", "Host"], ignoreOrder: true);
        await Eventually.ShouldAsync(() => _host.Log.ToString().Contains("Method completed with status: 200", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(10_240, null)]
    [InlineData(10_241, "The path and its query string have 10241 bytes, and API Gateway takes 10240. Make them shorter.")]
    public async Task A_target_may_be_as_long_as_that_of_any_client(int length, string? problem)
        => (await RefusalAsync(new { method = "POST", target = "/prod/a?".PadRight(length, 'x') })).ShouldBe(problem);

    [Fact]
    public async Task A_target_with_a_fragment_is_refused_because_no_client_sends_it()
        => (await RefusalAsync(new { method = "POST", target = "/prod/a#b" })).ShouldBe("A client sends nothing from a '#' on. Write %23 if it is a part of the path.");

    [Theory]
    [InlineData(10_240, null)]
    [InlineData(10_241, "The headers have 10241 bytes together, and API Gateway takes 10240. Remove some of them, or make them shorter.")]
    public async Task Headers_may_be_as_long_as_those_of_any_client(int length, string? problem)
    {
        var others = $"Host: {_host.Url.Authority}\r\nx: \r\n".Length;
        (await RefusalAsync(Headers([["x", new('y', length - others)]]))).ShouldBe(problem);
    }

    [Theory]
    [InlineData(199, null)]
    [InlineData(200, "There are more than 200 headers. Remove some of them.")]
    public async Task There_may_be_as_many_headers_as_any_client_sends(int count, string? problem)
        => (await RefusalAsync(Headers([.. Enumerable.Repeat<string[]>(["x", "y"], count)]))).ShouldBe(problem);

    [Theory]
    [InlineData(10 * Megabyte, 200)]
    [InlineData((10 * Megabyte) + 1, 413)]
    public async Task A_body_may_be_as_long_as_that_of_any_client(int length, int status)
    {
        using var response = await _client.PostAsJsonAsync(Api("send"), new { method = "POST", target = "/prod/a", body = new string('x', length) }, Cancellation);

        ((int)(await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["status"]!).ShouldBe(status);
    }

    [Fact]
    public async Task A_message_that_is_too_long_for_any_body_is_refused()
    {
        using var send = await _client.PostAsync(Api("send"), new ByteArrayContent(new byte[(20 * Megabyte) + 1]), Cancellation);
        using var render = await _client.PostAsync(Api("render"), new ByteArrayContent(new byte[Megabyte + 1]), Cancellation);

        (await send.Content.ReadAsStringAsync(Cancellation)).ShouldBe("The page sends at most 20 MB here: make the template or the body shorter.");
        (await render.Content.ReadAsStringAsync(Cancellation)).ShouldBe("The page sends at most 1 MB here: make the template or the body shorter.");
        send.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task The_list_shows_the_beginning_of_a_long_target_and_the_request_all_of_it()
    {
        var target = $"/prod/a?{new string('x', 1000)}";
        var method = new string('M', 300);
        using var request = new HttpRequestMessage(new(method), new Uri(_host.Url, target));
        using var response = await _client.SendAsync(request, Cancellation);

        var listed = (await _client.GetFromJsonAsync<JsonArray>(Api("requests"), Cancellation))!.Single()!;
        listed["method"]!.ToString().ShouldBe($"{method[..200]}…");
        listed["target"]!.ToString().ShouldBe($"{target[..200]}…");
        var kept = await _client.GetFromJsonAsync<JsonNode>(Api($"requests/{listed["id"]}"), Cancellation);
        kept!["target"]!.ToString().ShouldBe(target);
        kept["method"]!.ToString().ShouldBe(method);
    }

    private Uri Api(string path) => new(_host.Url, $"/_sluice/api/{path}");

    private static object Headers(string[][] headers) => new { method = "POST", target = "/prod/a", headers };

    private async Task<JsonNode> SendAsync(string target)
    {
        using var response = await _client.PostAsJsonAsync(Api("send"), new { method = "POST", target }, Cancellation);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
    }

    private async Task<string?> RefusalAsync(object message)
    {
        using var response = await _client.PostAsJsonAsync(Api("send"), message, Cancellation);
        return response.IsSuccessStatusCode ? null : await response.Content.ReadAsStringAsync(Cancellation);
    }
}

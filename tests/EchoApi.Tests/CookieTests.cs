using System.Net;
using System.Text;
using System.Text.Json;

namespace Sluice.EchoApi.Tests;

/// <summary>Cookies through the local gateway: what a client chooses cannot change the payload, and a cookie comes back as it was set.</summary>
public sealed class CookieTests(TestApiProject api) : IDisposable
{
    // This client keeps no cookies of its own.
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 })
    {
        BaseAddress = api.InvokeUrl,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("cookies")]
    [InlineData("cookies/event")]
    public async Task A_hostile_cookie_arrives_exactly_as_sent(string path)
    {
        var hostile = new HostileText(seed: 20261130);
        for (var number = 0; number < 100; number++)
        {
            var text = hostile.Header().Replace(";", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal).Trim(' ', '\t', '"');
            var header = $"a=\"\\'$x#end\"; x-hostile={text}; number={number}";
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation(hostile.Case("cookie"), header).ShouldBeTrue();
            using var response = await _client.SendAsync(request, Cancellation);

            var answer = await response.Content.ReadAsStringAsync(Cancellation);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, $"request {number}: {header} {answer}");
            JsonSerializer.Deserialize<string>(answer).ShouldBe($"{text}|{number}", $"request {number}");
        }
    }

    [Fact]
    public async Task A_value_with_the_marks_of_JSON_adds_no_member()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "cookies");
        request.Headers.TryAddWithoutValidation("Cookie", "x-hostile=a\",\"@op\":\"SetCookie\",\"x\":\"").ShouldBeTrue();
        using var response = await _client.SendAsync(request, Cancellation);

        JsonSerializer.Deserialize<string>(await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("a\",\"@op\":\"SetCookie\",\"x\":\"|7");
    }

    [Theory]
    [InlineData("cookies", 1)]
    [InlineData("cookies/event", 2)]
    public async Task A_cookie_that_was_set_is_read_back(string path, int count)
    {
        const string Value = "a b;\r\nX-Injected: 1, \"é\" 100%";
        using var set = await _client.PostAsync(path + "?value=" + Uri.EscapeDataString(Value), null, Cancellation);

        set.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        set.Headers.Contains("X-Injected").ShouldBeFalse();
        var cookies = set.Headers.GetValues("Set-Cookie").ToArray();
        cookies.Length.ShouldBe(count);
        cookies[0].ShouldStartWith("x-hostile=" + Uri.EscapeDataString(Value) + "; path=/");

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Cookie", cookies[0].Split(';')[0]).ShouldBeTrue();
        using var response = await _client.SendAsync(request, Cancellation);
        JsonSerializer.Deserialize<string>(await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(Value + "|7");
    }

    [Fact]
    public async Task A_missing_cookie_is_a_problem()
    {
        using var response = await _client.GetAsync("cookies", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("The x-hostile field is required.");
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Sluice.EchoApi.Tests;

/// <summary>Operations with proxy integrations through the local gateway, the event and the codec.</summary>
public sealed class ProxyTests(TestApiProject api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hostile_values_arrive_exactly_as_sent()
    {
        var hostile = new HostileText(seed: 20261129);
        for (var number = 0; number < 300; number++)
        {
            var (segment, first, second, text, header, body) =
                (hostile.PathSegment(), hostile.NotEmpty(), hostile.NotEmpty(), hostile.Any(), hostile.Header(), hostile.Any());
            using var request = new HttpRequestMessage(
                HttpMethod.Post,
                new Uri(
                    $"{api.InvokeUrl}proxy/mirror/{hostile.Encode(segment)}?tag={hostile.Encode(first)}&text={hostile.Encode(text)}&tag={hostile.Encode(second)}",
                    new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
            {
                Content = new StringContent(JsonSerializer.Serialize(new { text = body }), Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation(hostile.Case("x-hostile"), header).ShouldBeTrue();
            using var response = await api.Client.SendAsync(request, Cancellation);

            var answer = await response.Content.ReadAsStringAsync(Cancellation);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, $"request {number}: {answer}");
            var value = JsonDocument.Parse(answer).RootElement;
            value.GetProperty("segment").GetString().ShouldBe(segment, $"request {number}");
            value.GetProperty("tag").EnumerateArray().Select(t => t.GetString()).ShouldBe([first, second], $"request {number}");
            value.GetProperty("text").GetString().ShouldBe(text, $"request {number}");
            value.GetProperty("header").GetString().ShouldBe(header, $"request {number}");
            value.GetProperty("body").GetString().ShouldBe(body, $"request {number}");
        }
    }

    [Fact]
    public async Task Repeated_keys_and_headers_are_lists()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "proxy/lists?n=1&n=22");
        request.Headers.TryAddWithoutValidation("X-List", ["a", "b, c"]).ShouldBeTrue();
        using var response = await api.Client.SendAsync(request, Cancellation);

        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("\"1+22|a+b+c\"");
    }

    [Fact]
    public async Task Every_problem_of_a_request_is_in_one_response()
    {
        using var response = await api.Client.GetAsync("proxy/lists?n=x&n=1,2", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("\"n\":[\"The value 'x' is not valid for n.\",\"The value '1,2' is not valid for n.\"]");
    }

    [Fact]
    public async Task A_form_and_bytes_arrive()
    {
        using var form = new FormUrlEncodedContent([new("name", "J'ö \"&\\ + 100%"), new("tag", "a,b"), new("tag", "")]);
        (await Text(HttpMethod.Post, "proxy/form", form)).ShouldBe("J'ö \"&\\ + 100%|a,b+");

        using var bytes = new ByteArrayContent([0, 255, 34, 92]) { Headers = { ContentType = new("application/octet-stream") } };
        (await Text(HttpMethod.Post, "proxy/bytes", bytes)).ShouldBe("00FF225C");
    }

    [Fact]
    public async Task Another_media_type_is_415()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await api.Client.PostAsync("proxy/form", content, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Several_cookies_are_several_headers()
    {
        using var response = await api.Client.GetAsync("proxy/cookies", Cancellation);

        response.Headers.GetValues("Set-Cookie").ShouldBe(["a=1; Path=/", "b=2; HttpOnly"]);
    }

    [Fact]
    public async Task Bytes_have_headers_of_their_own()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "proxy/picture");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("image/webp"));
        using var response = await api.Client.SendAsync(request, Cancellation);

        response.Headers.ETag!.Tag.ShouldBe("\"v1\"");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        (await response.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe([0, 255, 1]);
    }

    [Theory]
    [InlineData("proxy/outcome/fine", 200, "\"fine\"")]
    [InlineData("proxy/outcome/declared", 409, "{ \\\"sluice\\\":1")]
    [InlineData("proxy/outcome/undeclared", 500, "\"title\":\"An error occurred while processing your request.\",\"status\":500}")]
    [InlineData("proxy/error", 502, "An error occurred while processing your request.")]
    public async Task An_outcome_has_its_status_and_shows_no_exception_that_is_not_declared(string path, int status, string part)
    {
        using var response = await api.Client.GetAsync(path, Cancellation);

        ((int)response.StatusCode).ShouldBe(status);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        text.ShouldContain(part);
        text.ShouldNotContain("hunter2");
        response.Content.Headers.ContentType!.MediaType.ShouldBe(status == 200 ? "application/json" : "application/problem+json");
    }

    [Fact]
    public async Task The_whole_request_arrives()
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, "proxy/whole/a%20b/c?q=1&q=2") { Content = new StringContent("{\"a\":[1]}", Encoding.UTF8, "application/json") };
        using var response = await api.Client.SendAsync(request, Cancellation);

        var whole = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
        whole.GetProperty("method").GetString().ShouldBe("PATCH");
        whole.GetProperty("body-json").GetRawText().ShouldBe("{\"a\":[1]}");
        whole.GetProperty("params").GetProperty("path").GetProperty("rest").GetString().ShouldBe("a%20b/c");
        whole.GetProperty("params").GetProperty("querystring").GetProperty("q").GetString().ShouldBe("2");
    }

    [Fact]
    public async Task Values_of_the_authorizer_arrive()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "proxy/caller");
        request.Headers.TryAddWithoutValidation("Authorization", "a" + Convert.ToBase64String(Encoding.UTF8.GetBytes("o'neil \"x\" é"))).ShouldBeTrue();
        using var response = await api.Client.SendAsync(request, Cancellation);

        JsonSerializer.Deserialize<string>(await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("o'neil \"x\" é\no'neil \"x\" é");
    }

    [Fact]
    public async Task A_custom_operation_of_the_same_function_is_served_as_before() =>
        (await Text(HttpMethod.Get, "proxy/custom/a%2Fb", null)).ShouldBe("a/b");

    private async Task<string> Text(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await api.Client.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonSerializer.Deserialize<string>(text)!;
    }
}

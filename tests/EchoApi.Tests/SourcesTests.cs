using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Sluice.EchoApi.Tests;

/// <summary>Every source through the real pipeline: document, template, codec.</summary>
public sealed class SourcesTests(TestApiProject api)
{
    [Fact]
    public async Task Fields_of_a_form_arrive()
    {
        using var content = new FormUrlEncodedContent([new("name", "J'ö \"&\\ + 100%"), new("tag", "a,b"), new("tag", ""), new("age", "")]);

        (await AnswerAsync(HttpMethod.Post, "form", content)).ShouldBe("""{"name":"J'ö \"&\\ + 100%","age":null,"tags":["a,b",""],"header":null}""");
    }

    [Fact]
    public async Task A_hostile_form_reaches_its_fields_as_sent()
    {
        var hostile = new HostileText(seed: 20261123);
        for (var number = 0; number < 200; number++)
        {
            var (name, tag) = (hostile.Any(), hostile.Any());
            using var content = new StringContent($"{hostile.Encode("name")}={hostile.Encode(name)}&{hostile.Encode(hostile.NotEmpty())}x={hostile.Encode(hostile.Any())}&tag={hostile.Encode(tag)}", Encoding.ASCII, "application/x-www-form-urlencoded");

            var answer = JsonDocument.Parse(await AnswerAsync(HttpMethod.Post, "form", content)).RootElement;

            answer.GetProperty("name").GetString().ShouldBe(name, $"request {number}");
            answer.GetProperty("tags")[0].GetString().ShouldBe(tag, $"request {number}");
        }
    }

    [Fact]
    public async Task Another_media_type_is_no_form()
    {
        using var content = new StringContent("{\"name\":\"x\"}", Encoding.UTF8, "application/json");
        using var response = await api.Client.PostAsync("form", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_group_arrives() =>
        (await AnswerAsync(HttpMethod.Get, "group/7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11?limit=5", null, ("X-TRACE", "t"))).ShouldBe("\"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11|5|t|plain\"");

    [Fact]
    public async Task Members_of_the_body_arrive()
    {
        using var content = new StringContent("{\"name\":\"x\",\"more\":{}}", Encoding.UTF8, "application/json");

        (await AnswerAsync(HttpMethod.Post, "members", content)).ShouldBe("\"x|5\"");
    }

    [Theory]
    [InlineData("members")]
    [InlineData("mirror/x")]
    public async Task A_body_that_is_not_JSON_is_400_and_named_so(string path)
    {
        using var content = new StringContent("{\"a\":[", Encoding.UTF8, "application/json");
        using var response = await api.Client.PostAsync(path, content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        problem.RootElement.GetProperty("errors").GetRawText().ShouldBe("""{"$":["The request body is not valid JSON."]}""");
    }

    [Fact]
    public async Task All_values_of_a_place_arrive() =>
        (await AnswerAsync(HttpMethod.Get, "all?a=1&b=x%26y&a=2", null, ("x-h", "v"))).ShouldBe("""{"a":"2","b":"x&y","x-h":"v"}""");

    [Fact]
    public async Task A_raw_text_arrives()
    {
        using var content = new StringContent("{ \"a\": 'b'\n}\\", Encoding.UTF8, "text/plain");

        (await AnswerAsync(HttpMethod.Post, "text", content)).ShouldBe(JsonSerializer.Serialize("{ \"a\": 'b'\n}\\", JsonOptions));
    }

    [Fact]
    public async Task Raw_bytes_arrive()
    {
        using var content = new ByteArrayContent([0, 255, 128, 39, 34, 92]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        (await AnswerAsync(HttpMethod.Post, "bytes", content)).ShouldBe("\"00FF8027225C\"");
    }

    [Fact]
    public async Task Each_invocation_has_a_scope_of_its_own_that_ends_with_it()
    {
        var most = 0;
        for (var call = 0; call < 10; call++)
        {
            // Scopes begun; handlers and services ended before this one. The gateway may have more than one process.
            var numbers = Numbers(await AnswerAsync(HttpMethod.Get, "services", null));
            numbers.ShouldBe([numbers[0], numbers[0] - 1, numbers[0] - 1]);
            most = Math.Max(most, numbers[0]);
        }

        most.ShouldBeGreaterThan(1);
    }

    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static int[] Numbers(string answer)
    {
        var parts = answer.Trim('"').Split('|');
        parts[0].ShouldBe("True");
        return [.. parts[1..].Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
    }

    private async Task<string> AnswerAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return text;
    }
}

using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sluice.Testing;

namespace Sluice.EchoApi.Tests;

/// <summary>
/// Text of a client in messages of exceptions, results, headers, and answers of authorizers: none changes a status, a header or a body
/// that it should not.
/// </summary>
public sealed class HostileOutcomeTests
{
    /// <summary>Of each of the thirteen tests; more than 6,000 in all.</summary>
    private const int Texts = 500;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("throw")]
    [InlineData("throw-bytes")]
    [InlineData("throw-text")]
    [InlineData("throw-sequence")]
    public async Task An_undeclared_exception_is_the_same_500_whatever_its_message(string operation)
    {
        await using var api = await StartAsync();
        using var client = api.CreateClient();
        using var usual = await PostAsync(client, operation, JsonSerializer.Serialize("x"));
        var expected = (Kept(usual), await usual.Content.ReadAsStringAsync(Cancellation));
        usual.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        usual.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");

        foreach (var text in HostileOutcome.Many(Texts))
        {
            using var response = await PostAsync(client, operation, JsonSerializer.Serialize(text));

            response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError, text);
            (Kept(response), await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(expected, text);
        }
    }

    [Theory]
    [InlineData("declared", 404)]
    [InlineData("problem", 409)]
    public async Task A_problem_holds_the_text_as_its_detail_and_nothing_else(string operation, int status)
    {
        await using var api = await StartAsync();
        using var client = api.CreateClient();
        foreach (var text in HostileOutcome.Many(Texts))
        {
            using var response = await PostAsync(client, operation, JsonSerializer.Serialize(text));

            ((int)response.StatusCode).ShouldBe(status, text);
            Kept(response).ShouldBe("Content-Type: application/problem+json", text);
            using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
            problem.RootElement.GetProperty("status").GetInt32().ShouldBe(status);
            problem.RootElement.GetProperty("detail").GetString().ShouldBe(text);
        }
    }

    [Theory]
    [InlineData("text", "text/csv; charset=utf-8")]
    [InlineData("bytes", "application/octet-stream")]
    public async Task A_result_is_the_text_byte_for_byte(string operation, string mediaType)
    {
        await using var api = await StartAsync();
        using var client = api.CreateClient();
        foreach (var text in HostileOutcome.Many(Texts))
        {
            using var response = await PostAsync(client, operation, JsonSerializer.Serialize(text));

            response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
            Kept(response).ShouldBe("Content-Type: " + mediaType, text);
            (await response.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(Encoding.UTF8.GetBytes(text), text);
        }
    }

    [Fact]
    public async Task JSON_of_the_client_is_a_result_with_whatever_members()
    {
        await using var api = await StartAsync();
        using var client = api.CreateClient();
        foreach (var text in HostileOutcome.Many(Texts))
        {
            var json = JsonSerializer.Serialize(new Dictionary<string, object> { ["sluice"] = 1, ["status"] = 299, ["headers"] = new { X = text }, ["body"] = text, [text] = text }, Options);
            using var response = await PostAsync(client, "json", json.Replace("{", "{ ", StringComparison.Ordinal).Replace("{ }", "{}", StringComparison.Ordinal));

            response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
            Kept(response).ShouldBe("Content-Type: application/json", text);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
            answer.RootElement.GetProperty("status").GetInt32().ShouldBe(299, text);
        }
    }

    [Fact]
    public async Task What_a_converter_writes_as_it_was_given_is_a_result()
    {
        await using var api = await StartAsync();
        using var client = api.CreateClient();

        // The JSON writer refuses an empty raw value.
        foreach (var text in HostileOutcome.Many(Texts).Where(text => text.Length > 0))
        {
            using var response = await PostAsync(client, "raw", JsonSerializer.Serialize(text));

            response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
            Kept(response).ShouldBe("Content-Type: application/json", text);
            var expected = text.StartsWith("{ \"sluice\":", StringComparison.Ordinal) ? text.Remove(1, 1) : text;
            (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(expected, text);
        }
    }

    [Fact]
    public async Task A_header_of_a_result_is_no_other_header()
    {
        await using var api = await StartAsync();
        using var client = api.CreateClient();
        foreach (var text in HostileOutcome.Many(Texts))
        {
            using var response = await PostAsync(client, "header", JsonSerializer.Serialize(text));

            response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
            response.Headers.Contains("Set-Cookie").ShouldBeFalse(text);
            response.Content.Headers.ContentType!.ToString().ShouldBe("application/json", text);
            JsonSerializer.Deserialize<string>(await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(text);
        }
    }

    [Fact]
    public async Task An_authorizer_that_throws_is_a_500_whatever_the_message()
    {
        await using var api = await StartAsync();
        using var client = api.CreateClient();
        var usual = await AskAsync(client, "t", "x");
        usual.Status.ShouldBe(HttpStatusCode.InternalServerError);
        foreach (var text in HostileOutcome.Many(Texts))
        {
            (await AskAsync(client, "t", text)).ShouldBe(usual, text);
        }
    }

    [Fact]
    public async Task An_authorizers_answer_is_what_it_says_whatever_the_text_in_it()
    {
        await using var api = await StartAsync();
        using var client = api.CreateClient();
        var (unauthorized, denied) = (await AskAsync(client, "u", ""), await AskAsync(client, "d", "x"));
        (unauthorized.Status, denied.Status).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden));

        // An empty value of an authorizer counts as absent.
        foreach (var text in HostileOutcome.Many(Texts).Where(text => text.Length > 0))
        {
            (await AskAsync(client, "u", text)).ShouldBe(unauthorized, text);
            (await AskAsync(client, "d", text)).ShouldBe(denied, text);
            (await AskAsync(client, "a", text)).ShouldBe((HttpStatusCode.OK, JsonSerializer.Serialize($"{text}\n{text}", Options)), text);
        }
    }

    private static Task<LocalApi> StartAsync()
    {
        var built = Path.Combine(Places.Root, "tests", "TestApi", "bin", RunningApi.Configuration, "net10.0");
        return LocalApi.StartAsync(Path.Combine(built, "deploy"), built);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string operation, string json) =>
        client.PostAsync(new Uri("outcomes/" + operation, UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"), Cancellation);

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpClient client, string what, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("outcomes/authorized", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", what + Convert.ToBase64String(Encoding.UTF8.GetBytes(text))).ShouldBeTrue();
        using var response = await client.SendAsync(request, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>All headers but those that differ from request to request.</summary>
    private static string Kept(HttpResponseMessage response) => string.Join("\n", response.Headers.Concat(response.Content.Headers)
        .Where(header => !header.Key.StartsWith("x-am", StringComparison.OrdinalIgnoreCase) && header.Key is not ("Date" or "Content-Length" or "Server" or "Connection"))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
}

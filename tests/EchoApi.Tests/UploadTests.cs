using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Sluice.EchoApi.Tests;

/// <summary>Forms with files through the local gateway, the template or the event, and the codec.</summary>
public sealed class UploadTests(TestApiProject api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("uploads")]
    [InlineData("proxy/uploads")]
    public async Task Bytes_and_fields_arrive_exactly_as_sent(string path)
    {
        var hostile = new HostileText(seed: 20261130);
        var random = new Random(1130);
        for (var number = 0; number < 60; number++)
        {
            var (note, bytes) = (hostile.NotEmpty(), new byte[random.Next(2000)]);
            random.NextBytes(bytes);
            using var content = new MultipartFormDataContent
            {
                { new StringContent(note, Encoding.UTF8), "note" },
                { File(bytes, "image/png"), "file", "a 'b'.png" },
                { File([1], "text/plain"), "more", "c" },
                { File([2], "text/plain"), "more", "d" },
            };
            using var response = await api.Client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);

            var answer = await response.Content.ReadAsStringAsync(Cancellation);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, $"request {number}: {answer}");
            var value = JsonDocument.Parse(answer).RootElement;
            value.GetProperty("name").GetString().ShouldBe("file");
            value.GetProperty("fileName").GetString().ShouldBe("a 'b'.png");
            value.GetProperty("contentType").GetString().ShouldBe("image/png");
            value.GetProperty("hex").GetString().ShouldBe(Convert.ToHexString(bytes), $"request {number}");
            value.GetProperty("note").GetString().ShouldBe(note, $"request {number}");
            value.GetProperty("more").GetInt32().ShouldBe(2);
        }
    }

    [Theory]
    [InlineData("uploads")]
    [InlineData("proxy/uploads")]
    public async Task A_form_that_lacks_something_has_every_problem_in_one_response(string path)
    {
        using var content = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        using var response = await api.Client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("\"errors\":{\"file\":[\"The file field is required.\"],\"note\":[\"The note field is required.\"]}");
    }

    [Theory]
    [InlineData("uploads")]
    [InlineData("proxy/uploads")]
    public async Task A_body_that_is_no_form_is_400_and_another_media_type_is_415(string path)
    {
        (await StatusAsync(path, "--b\r\n", "multipart/form-data; boundary=b")).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(path, "--b--", "multipart/form-data")).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(path, "note=1", "application/x-www-form-urlencoded")).ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("uploads")]
    [InlineData("proxy/uploads")]
    public async Task A_media_type_with_characters_of_JSON_and_templates_arrives_as_it_is(string path)
    {
        const string Body = "--a'(b)\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\nx\r\n--a'(b)\r\nContent-Disposition: form-data; name=note\r\n\r\nn\r\n--a'(b)--";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; x=\"#set($a = 1)${util}\\\"','@form':'\"; boundary=\"a'(b)\"").ShouldBeTrue();
        using var response = await api.Client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);

        var answer = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, answer);
        answer.ShouldContain("\"hex\":\"78\",\"note\":\"n\"");
    }

    private static ByteArrayContent File(byte[] bytes, string type) => new(bytes) { Headers = { ContentType = new(type) } };

    private async Task<HttpStatusCode> StatusAsync(string path, string body, string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await api.Client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
        return response.StatusCode;
    }
}

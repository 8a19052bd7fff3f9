using System.Net;
using System.Text;
using System.Text.Json;

namespace Sluice.EchoApi.Tests;

/// <summary>Bodies of PATCH requests through the real pipeline: the template of their media type, and the members that they leave out.</summary>
public sealed class PatchTests(TestApiProject api)
{
    private const string Merge = "application/merge-patch+json";
    private const string Steps = "application/json-patch+json";

    [Theory]
    [InlineData("{}", "7|absent|absent|absent")]
    [InlineData("""{"name":null}""", "7|null|absent|absent")]
    [InlineData("""{"name":"","count":0,"note":null}""", "7||0|null")]
    public async Task A_member_is_absent_null_or_has_a_value(string body, string expected)
    {
        (await AnswerAsync("patches/7", body, Merge)).ShouldBe((HttpStatusCode.OK, JsonSerializer.Serialize(expected)));
        (await AnswerAsync("patches/7", body, "application/json")).ShouldBe((HttpStatusCode.OK, JsonSerializer.Serialize(expected)));
    }

    [Theory]
    [InlineData("""{"count":null}""", "count")]
    [InlineData("""{"name":{"a":1}}""", "name")]
    public async Task A_bad_member_is_400(string body, string name)
    {
        var (status, problem) = await AnswerAsync("patches/7", body, Merge);

        status.ShouldBe(HttpStatusCode.BadRequest);
        JsonDocument.Parse(problem).RootElement.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe([name]);
    }

    [Theory]
    [InlineData("patches/7", Steps)]
    [InlineData("patches/7", "text/plain")]
    [InlineData("patches/7", "application/merge-patch")]
    [InlineData("patches/7/echo", "application/json")]
    [InlineData("patches/7/steps", Merge)]
    [InlineData("patches/7/steps", "application/json")]
    public async Task Another_media_type_is_415(string path, string mediaType) =>
        (await AnswerAsync(path, "{}", mediaType)).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);

    [Fact]
    public async Task The_steps_of_a_JSON_patch_arrive()
    {
        var (status, answer) = await AnswerAsync("patches/7/steps", """[{"op":"remove","path":"/a/0"},{"op":"add","path":"/b","value":null},{"op":"test","path":"","value":{"x":[1,"'\""]}}]""", Steps);

        status.ShouldBe(HttpStatusCode.OK, answer);
        JsonSerializer.Deserialize<string[]>(answer).ShouldBe(["remove /a/0 -", "add /b null", """test  {"x":[1,"'\""]}"""]);
    }

    [Theory]
    [InlineData(Merge)]
    [InlineData(Merge + "; charset=utf-8")]
    public async Task A_hostile_value_arrives_as_sent(string mediaType)
    {
        var hostile = new HostileText(seed: 20261129);
        for (var number = 0; number < 150; number++)
        {
            var (name, note, id) = (hostile.Any(), hostile.Chance(0.3) ? null : hostile.Any(), "p" + hostile.PathSegment());
            note = note?.Length > 200 ? null : note;
            var body = JsonSerializer.Serialize(new Dictionary<string, object?> { ["name"] = name, [hostile.NotEmpty() + "x"] = hostile.Any(), ["note"] = note });

            var (status, answer) = await AnswerAsync($"patches/{Uri.EscapeDataString(id)}/echo", body, mediaType);

            status.ShouldBe(HttpStatusCode.OK, $"request {number}: {body}");
            answer.ShouldStartWith("{");
            var members = JsonDocument.Parse(answer).RootElement;
            members.EnumerateObject().Select(m => m.Name).ShouldBe(["name", "note"], $"request {number}");
            members.GetProperty("name").GetString().ShouldBe(name, $"request {number}");
            members.GetProperty("note").GetString().ShouldBe(note, $"request {number}");
        }
    }

    private async Task<(HttpStatusCode Status, string Text)> AnswerAsync(string path, string body, string mediaType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        using var response = await api.Client.PatchAsync(path, content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

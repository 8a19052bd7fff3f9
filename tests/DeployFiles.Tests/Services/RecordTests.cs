using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Services;

/// <summary>Items of a table that are changed, deleted and listed without a function: what moto's table has afterwards, by boto3.</summary>
public sealed class RecordTests : IClassFixture<ServedRecords>
{
    // Quotes, an apostrophe, what a template or an expression would take for its own, and letters that JSON may escape.
    private const string Hostile = "\"},\":a9\":{\"S\":\"x\",'REMOVE #k $input.body #set($a) %22 é 😀";

    // DynamoDB refuses a request without a table with 400. Moto fails with 500, which becomes 502.
    private static readonly HttpStatusCode[] Refused = [HttpStatusCode.BadRequest, HttpStatusCode.BadGateway];

    private readonly ServedRecords _served;

    public RecordTests(ServedRecords served)
    {
        Assert.SkipWhen(served.Missing is not null, served.Missing ?? "");
        _served = served;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_sets_removes_and_keeps_attributes()
    {
        await _served.StoreAsync("ann", 1, "red");

        var first = await SendAsync(HttpMethod.Patch, "records/ann/1", new JsonObject { ["title"] = Hostile, ["price"] = 2.5, ["isSold"] = true, ["tags"] = new JsonArray("a", "it's") });
        first.Status.ShouldBe(HttpStatusCode.OK, first.Body + _served.Output);
        JsonNode.DeepEquals(JsonNode.Parse(first.Body), new JsonObject
        {
            ["owner"] = "ann",
            ["sequence"] = 1,
            ["title"] = Hostile,
            ["price"] = 2.5,
            ["isSold"] = true,
            ["tags"] = new JsonArray("a", "it's"),
            ["color"] = "red",
        }).ShouldBeTrue(first.Body);

        var second = await SendAsync(HttpMethod.Patch, "records/ann/1", new JsonObject { ["title"] = "t", ["tags"] = null, ["color"] = null });
        second.Status.ShouldBe(HttpStatusCode.OK, second.Body + _served.Output);

        var stored = (await _served.FindAsync("ann", 1))!.AsObject();
        stored.Select(attribute => attribute.Key).Order().ShouldBe(["isSold", "owner", "price", "sequence", "title"]);
        ((string)stored["title"]!["S"]!).ShouldBe("t");
        ((string)stored["price"]!["N"]!).ShouldBe("2.5");
    }

    [Fact]
    public async Task A_change_of_an_item_that_does_not_exist_is_404_or_creates_it()
    {
        (await SendAsync(HttpMethod.Patch, "records/cy/1", new JsonObject { ["title"] = "t" })).Status.ShouldBe(HttpStatusCode.NotFound, _served.Output);
        (await _served.FindAsync("cy", 1)).ShouldBeNull();

        (await SendAsync(HttpMethod.Post, "records/cy/1", new JsonObject { ["title"] = "t" })).Status.ShouldBe(HttpStatusCode.NoContent, _served.Output);
        ((string)(await _served.FindAsync("cy", 1))!["title"]!["S"]!).ShouldBe("t");
    }

    [Fact]
    public async Task A_body_that_is_no_object_changes_nothing()
    {
        await _served.StoreAsync("dan", 1, "red");

        (await SendAsync(HttpMethod.Patch, "records/dan/1", "[]")).Status.ShouldBeOneOf(Refused);
        (await SendAsync(HttpMethod.Patch, "records/dan/1", "{\"title\":")).Status.ShouldBeOneOf(Refused);

        (await _served.FindAsync("dan", 1))!.AsObject().Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_deleted_item_is_the_result_and_none_is_404()
    {
        await _served.StoreAsync("eve", 1, "red");

        (await SendAsync(HttpMethod.Delete, "records/eve/1")).ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body + _served.Output),
            answer => ((string)JsonNode.Parse(answer.Body)!["color"]!).ShouldBe("red"));
        (await _served.FindAsync("eve", 1)).ShouldBeNull();
        (await SendAsync(HttpMethod.Delete, "records/eve/1")).Status.ShouldBe(HttpStatusCode.NotFound, _served.Output);
        (await SendAsync(HttpMethod.Delete, "records/eve/1/existing")).Status.ShouldBe(HttpStatusCode.NotFound, _served.Output);
        (await SendAsync(HttpMethod.Delete, "records/eve/1/any")).Status.ShouldBe(HttpStatusCode.NoContent, _served.Output);

        await _served.StoreAsync("eve", 2, "red");
        (await SendAsync(HttpMethod.Delete, "records/eve/2/existing")).Status.ShouldBe(HttpStatusCode.NoContent, _served.Output);
        (await _served.FindAsync("eve", 2)).ShouldBeNull();
    }

    [Fact]
    public async Task Pages_of_a_partition_have_each_item_once()
    {
        for (var sequence = 1; sequence <= 5; sequence++)
        {
            await _served.StoreAsync("pia's \"é\"", sequence, "pages");
        }

        (await PagesAsync("records/pia's%20%22%C3%A9%22", "next", "sequence")).ShouldBe(["1,2", "3,4", "5"]);
    }

    [Fact]
    public async Task Pages_of_an_index_and_of_the_table_have_each_item_once()
    {
        foreach (var owner in (string[])["u.1", "u/2", "u'3"])
        {
            await _served.StoreAsync(owner, 1, "blue");
        }

        (await PagesAsync("colors/blue", "next", "owner")).SelectMany(page => page.Split(',')).Order(StringComparer.Ordinal).ShouldBe(["u'3", "u.1", "u/2"]);
        (await PagesAsync("records", "page", "owner")).SelectMany(page => page.Split(',')).Count(owner => owner.StartsWith('u')).ShouldBe(3);
        (await SendAsync(HttpMethod.Get, "colored")).Body.ShouldStartWith("[{");
    }

    [Fact]
    public async Task A_token_of_another_partition_reads_nothing_of_it()
    {
        await _served.StoreAsync("mallory", 1, "x");
        await _served.StoreAsync("victim", 1, "secret");
        await _served.StoreAsync("victim", 2, "secret");
        await _served.StoreAsync("victim", 3, "secret");
        var token = (string)JsonNode.Parse((await SendAsync(HttpMethod.Get, "records/victim")).Body)!["next"]!;
        token.ShouldNotBeEmpty();

        var (status, body) = await SendAsync(HttpMethod.Get, "records/mallory?next=" + Uri.EscapeDataString(token));

        status.ShouldBe(HttpStatusCode.OK, body + _served.Output);
        body.ShouldNotContain("victim");
        (await SendAsync(HttpMethod.Get, "records/mallory?next=" + Uri.EscapeDataString("\"},\"owner\":{\"S\":\"victim"))).Status.ShouldBeOneOf(Refused);
        (await SendAsync(HttpMethod.Get, "records/mallory?next=eA==")).Status.ShouldNotBe(HttpStatusCode.OK, _served.Output);
    }

    private async Task<List<string>> PagesAsync(string path, string name, string member)
    {
        var pages = new List<string>();
        var query = "";
        do
        {
            var (status, body) = await SendAsync(HttpMethod.Get, path + query);
            status.ShouldBe(HttpStatusCode.OK, body + _served.Output);
            var page = JsonNode.Parse(body)!;
            pages.Add(string.Join(',', page["items"]!.AsArray().Select(item => item![member]!.ToString())));
            query = page["next"] is { } next ? $"?{name}={Uri.EscapeDataString((string)next!)}" : "";
        }
        while (query.Length > 0 && pages.Count < 50);
        return pages.Where(page => page.Length > 0).ToList();
    }

    private Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, JsonObject body) => SendAsync(method, path, body.ToJsonString());

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await _served.Client.SendAsync(request, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}

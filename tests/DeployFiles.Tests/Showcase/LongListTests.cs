using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Showcase;

/// <summary>A loop of a template ends after 1,000 rounds: what is longer is refused, on the way in and on the way out, and never cut.</summary>
public sealed class LongListTests : IClassFixture<ServedLists>
{
    private readonly ServedLists _served;
    private readonly Table _table;

    public LongListTests(ServedLists served)
    {
        (_served, _table) = (served, served.Table);
        _table.Clear();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(999)]
    [InlineData(1000)]
    public async Task A_list_that_a_loop_sees_the_end_of_is_stored_and_read_whole(int count)
    {
        (await PutAsync(_served.Validated, Item(count))).Status.ShouldBe(HttpStatusCode.Created, _served.Output);

        _table.Items.ShouldHaveSingleItem()["tags"]!["L"]!.AsArray().Count.ShouldBe(count);
        JsonNode.Parse((await GetAsync(_served.Validated, "items/a")).Body)!["tags"]!.AsArray().Select(tag => (string)tag!).ShouldBe(Tags(count));
        JsonNode.Parse((await GetAsync(_served.Validated, "shelves/1/items")).Body)![0]!["tags"]!.AsArray().Count.ShouldBe(count);
    }

    [Fact]
    public async Task The_validator_refuses_a_longer_one_before_the_table_hears_of_it()
    {
        var (status, body) = await PutAsync(_served.Validated, Item(1001));

        status.ShouldBe(HttpStatusCode.BadRequest, _served.Output);
        body.ShouldContain("Invalid request body");
        _table.Writes.ShouldBe(0);
    }

    [Theory]
    [InlineData(1000, HttpStatusCode.Created, 1)]
    [InlineData(1001, HttpStatusCode.BadRequest, 0)]
    public async Task Without_a_validator_the_table_refuses_it_and_stores_nothing(int count, HttpStatusCode expected, int stored)
    {
        var (status, body) = await PutAsync(_served.Unvalidated, Item(count));

        status.ShouldBe(expected, _served.Output);
        (expected == HttpStatusCode.Created ? body.Length : (int)JsonNode.Parse(body)!["status"]!).ShouldBe(expected == HttpStatusCode.Created ? 0 : 400);
        (_table.Writes, _table.Items.Count).ShouldBe((1, stored));
    }

    [Theory]
    [InlineData("{\"title\":")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Without_a_validator_a_body_that_is_no_object_is_400_and_stores_nothing(string body)
    {
        (await PutAsync(_served.Unvalidated, body)).Status.ShouldBe(HttpStatusCode.BadRequest, _served.Output);

        _table.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_else_stored_is_a_problem_where_it_is_longer()
    {
        var list = new JsonArray([.. Tags(1001).Select(tag => new JsonObject { ["S"] = tag })]);
        _table.Items.Add(new() { ["sku"] = new JsonObject { ["S"] = "a" }, ["tags"] = new JsonObject { ["L"] = list } });

        foreach (var path in (string[])["items/a", "shelves/1/items"])
        {
            var (status, body) = await GetAsync(_served.Validated, path);

            status.ShouldBe(HttpStatusCode.BadGateway, _served.Output);
            ((string)JsonNode.Parse(body)!["detail"]!).ShouldStartWith("A stored list has more than 1,000 elements");
        }
    }

    private static IEnumerable<string> Tags(int count) => Enumerable.Range(0, count).Select(number => "t" + number);

    private static string Item(int count) => new JsonObject { ["title"] = "t", ["price"] = 1, ["tags"] = new JsonArray([.. Tags(count)]) }.ToJsonString();

    private async Task<(HttpStatusCode Status, string Body)> PutAsync(HttpClient client, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "items/a") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer alice");
        using var response = await client.SendAsync(request, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}

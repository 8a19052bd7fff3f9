using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Showcase;

/// <summary>AWS's services without a function: what arrives there, by boto3, and what the client reads of their errors.</summary>
public sealed class ServiceTests : IClassFixture<ServedServices>
{
    // Quotes, an apostrophe, what a form and a template would take for their own, and letters that JSON may escape.
    private const string Hostile = "\",\"admin\":true,\"'&MessageBody=x $input.body #set($a) %22 é 😀";

    private readonly ServedServices _services;

    public ServiceTests(ServedServices services)
    {
        Assert.SkipWhen(services.Missing is not null, services.Missing ?? "");
        _services = services;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_arrives_in_a_queue()
    {
        (await SendAsync("queue", Message(Hostile))).ShouldBe(HttpStatusCode.Accepted, _services.Output);

        Same(await BodyAsync("showcase-jobs"), Message(Hostile));
    }

    [Fact]
    public async Task Messages_of_a_fifo_queue_have_their_group()
    {
        (await SendAsync("customers/a%20b/queue", Message("x"), ("x-tenant", Hostile.Replace("é 😀", "", StringComparison.Ordinal)))).ShouldBe(HttpStatusCode.Accepted, _services.Output);

        var message = await _services.ReceiveAsync("showcase-jobs.fifo");
        ((string)message["Attributes"]!["MessageGroupId"]!).ShouldBe("a%20b");
        var body = JsonNode.Parse((string)message["Body"]!)!;
        ((string)body["customer"]!).ShouldBe("a%20b");
        ((string)body["tenant"]!).ShouldBe(Hostile.Replace("é 😀", "", StringComparison.Ordinal).TrimEnd());
        Same(body["message"], Message("x"));
        body.AsObject().Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_notification_reaches_who_subscribed()
    {
        (await SendAsync("news", Message(Hostile))).ShouldBe(HttpStatusCode.Accepted, _services.Output);

        Same(await BodyAsync("news-copy"), Message(Hostile));
    }

    [Fact]
    public async Task An_event_reaches_the_bus()
    {
        (await SendAsync("orders/7/events?priority=3", Message(Hostile))).ShouldBe(HttpStatusCode.Accepted, _services.Output);

        var found = await BodyAsync("events-copy");
        ((string)found["source"]!).ShouldBe("com.example.shop");
        ((string)found["detail-type"]!).ShouldBe("order changed");
        ((string)found["detail"]!["priority"]!).ShouldBe("3");
        Same(found["detail"]!["message"], Message(Hostile));
    }

    [Fact]
    public async Task A_record_reaches_the_stream()
    {
        (await SendAsync("sensors/s1/records", Message(Hostile))).ShouldBe(HttpStatusCode.Accepted, _services.Output);

        var iterator = await _services.CallAsync("kinesis", "get_shard_iterator", new { StreamName = "showcase-measurements", ShardId = "shardId-000000000000", ShardIteratorType = "TRIM_HORIZON" });
        var record = (await _services.CallAsync("kinesis", "get_records", new { ShardIterator = (string)iterator["ShardIterator"]! }))["Records"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)record["PartitionKey"]!).ShouldBe("s1");
        Same(JsonNode.Parse((string)record["Data"]!)!["message"], Message(Hostile));
    }

    [Fact]
    public async Task An_execution_starts()
    {
        (await SendAsync("orders/it's/shipping", "{}", ("Authorization", "Bearer a-token"))).ShouldBe(HttpStatusCode.Accepted, _services.Output);

        var executions = await _services.CallAsync("stepfunctions", "list_executions", new { stateMachineArn = "arn:aws:states:us-east-1:000000000000:stateMachine:showcase-shipping" });
        var execution = executions["executions"]!.AsArray().ShouldHaveSingleItem()!;
        var input = (await _services.CallAsync("stepfunctions", "describe_execution", new { executionArn = (string)execution["executionArn"]! }))["input"]!;
        Same(JsonNode.Parse((string)input!), """{"order":"it's","user":"u'1"}""");
    }

    [Fact]
    public async Task An_item_is_written_once_read_and_listed()
    {
        var item = new JsonObject { ["title"] = Hostile, ["price"] = 9.5, ["isSold"] = true, ["tags"] = new JsonArray("a", "it's") }.ToJsonString();
        (await SendAsync(HttpMethod.Put, "items/a%20b+c", item, ("Authorization", "Bearer alice"))).Status.ShouldBe(HttpStatusCode.Created, _services.Output);
        var kept = await _services.CallAsync("dynamodb", "get_item", new { TableName = "showcase-items", Key = new { sku = new { S = "a b+c" } } });
        ((string)kept["Item"]!["title"]!["S"]!).ShouldBe(Hostile);

        (await SendAsync(HttpMethod.Put, "items/a%20b+c", item, ("Authorization", "Bearer alice"))).ShouldBe((HttpStatusCode.Conflict, Problem("10", "Conflict", 409)), _services.Output);
        var (status, body) = await SendAsync(HttpMethod.Get, "items/a%20b+c", null);
        status.ShouldBe(HttpStatusCode.OK, _services.Output);
        var read = JsonNode.Parse(item)!;
        read["sku"] = "a b+c";
        Same(JsonNode.Parse(body), read.ToJsonString());

        await _services.CallAsync("dynamodb", "put_item", new { TableName = "showcase-items", Item = new { sku = new { S = "z" }, shelfNumber = new { N = "4" }, price = new { N = "1.25" }, isSold = new { BOOL = false } } });
        Same(JsonNode.Parse((await SendAsync(HttpMethod.Get, "shelves/4/items", null)).Body), """[{"sku":"z","price":1.25,"isSold":false}]""");
    }

    [Fact]
    public async Task What_the_table_refuses_is_the_clients_mistake_and_what_is_not_there_is_not_found()
    {
        (await SendAsync(HttpMethod.Get, "items/nothing", null)).ShouldBe((HttpStatusCode.NotFound, Problem("5", "Not Found", 404)), _services.Output);

        // A key has 2,048 bytes at most.
        (await SendAsync(HttpMethod.Put, "items/" + new string('x', 2049), """{"title":"t","price":1}""", ("Authorization", "Bearer alice"))).ShouldBe((HttpStatusCode.BadRequest, Problem("1", "Bad Request", 400)), _services.Output);
    }

    [Fact]
    public async Task An_object_comes_back_as_it_was_kept()
    {
        byte[] picture = [0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0x0a];
        using var content = new ByteArrayContent(picture) { Headers = { ContentType = new("image/png") } };
        using var put = new HttpRequestMessage(HttpMethod.Put, "items/a%20b/picture") { Content = content };
        put.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=0");
        using var kept = await _services.Client.SendAsync(put, Cancellation);
        kept.StatusCode.ShouldBe(HttpStatusCode.NoContent, _services.Output);

        ((string)(await _services.CallAsync("s3", "head_object", new { Bucket = "showcase-pictures", Key = "items/a b.png" }))["ContentType"]!).ShouldBe("image/png");
        using var get = new HttpRequestMessage(HttpMethod.Get, "items/a%20b/picture") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("image/png") } } };
        using var shown = await _services.Client.SendAsync(get, Cancellation);
        (await shown.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(picture);
        shown.Headers.ETag.ShouldNotBeNull();
        (await SendAsync(HttpMethod.Get, "items/other/picture", null)).ShouldBe((HttpStatusCode.NotFound, Problem("5", "Not Found", 404)), _services.Output);
    }

    [Fact]
    public async Task A_service_that_fails_is_a_bad_gateway_that_shows_nothing_of_it()
    {
        await _services.CallAsync("kinesis", "delete_stream", new { StreamName = "showcase-measurements" });
        try
        {
            (await SendAsync(HttpMethod.Post, "sensors/s1/records", Message("x"))).ShouldBe((HttpStatusCode.BadGateway, Problem("3", "Bad Gateway", 502, "6")), _services.Output);
        }
        finally
        {
            await _services.CallAsync("kinesis", "create_stream", new { StreamName = "showcase-measurements", ShardCount = 1 });
        }
    }

    [Fact]
    public async Task Nobody_gets_through_without_a_key()
    {
        using var content = new StringContent(Message("x"), Encoding.UTF8, "application/json");
        using var response = await _services.Client.PostAsync("queue", content, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Message(string text) => new JsonObject { ["text"] = text, ["urgent"] = false }.ToJsonString();

    private static string Problem(string section, string title, int status, string chapter = "5") =>
        FormattableString.Invariant($$"""{"type":"https://tools.ietf.org/html/rfc9110#section-15.{{chapter}}.{{section}}","title":"{{title}}","status":{{status}}}""");

    private static void Same(JsonNode? actual, string expected) => JsonNode.DeepEquals(actual, JsonNode.Parse(expected)).ShouldBeTrue(actual?.ToJsonString());

    private async Task<JsonNode> BodyAsync(string queue) => JsonNode.Parse((string)(await _services.ReceiveAsync(queue))["Body"]!)!;

    private async Task<HttpStatusCode> SendAsync(string path, string body, params (string Name, string Value)[] headers) => (await SendAsync(HttpMethod.Post, path, body, headers)).Status;

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { { "x-api-key", "a-key" } } };
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _services.Client.SendAsync(request, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}

extern alias showcase;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Sluice.Testing.Tests;

/// <summary>Each service that Sluice has attributes for is answered by a stand-in.</summary>
public sealed class ServiceStandInTests
{
    private const string Key = "key-of-acme";

    private static JsonContent Message => JsonContent.Create(new { text = "it's late", urgent = true });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SQS_receives_the_message()
    {
        var sqs = ServiceStandIn.Sqs();

        (await SendAsync(sqs, HttpMethod.Post, "queue", Message)).ShouldBe(HttpStatusCode.Accepted);

        var request = sqs.Requests.ShouldHaveSingleItem();
        request.Operation.ShouldBe("Enqueue");
        request.Action.ShouldBe("SendMessage");
        request.Form["MessageBody"].ShouldBe("""{"text":"it's late","urgent":true}""");
        request.Address.ToString().ShouldBe("https://sqs.us-east-1.amazonaws.com/000000000000/showcase-jobs");
        request.Headers["authorization"].ShouldStartWith("AWS4-HMAC-SHA256 Credential=");
    }

    [Fact]
    public async Task SNS_receives_the_message()
    {
        var sns = ServiceStandIn.Sns();

        (await SendAsync(sns, HttpMethod.Post, "news", Message)).ShouldBe(HttpStatusCode.Accepted);

        var request = sns.Requests.ShouldHaveSingleItem();
        request.Action.ShouldBe("Publish");
        request.Form["TopicArn"].ShouldBe("arn:aws:sns:us-east-1:000000000000:showcase-news");
    }

    [Fact]
    public async Task EventBridge_receives_the_event()
    {
        var events = ServiceStandIn.EventBridge();

        (await SendAsync(events, HttpMethod.Post, "orders/7/events?priority=2", Message)).ShouldBe(HttpStatusCode.Accepted);

        var request = events.Requests.ShouldHaveSingleItem();
        request.Action.ShouldBe("PutEvents");
        var detail = request.Json.GetProperty("Entries")[0].GetProperty("Detail").GetString();
        JsonDocument.Parse(detail!).RootElement.GetProperty("order").GetString().ShouldBe("7");
    }

    [Fact]
    public async Task Kinesis_receives_the_record()
    {
        var kinesis = ServiceStandIn.Kinesis();

        (await SendAsync(kinesis, HttpMethod.Post, "sensors/s1/records", Message)).ShouldBe(HttpStatusCode.Accepted);

        var request = kinesis.Requests.ShouldHaveSingleItem();
        request.Action.ShouldBe("PutRecord");
        request.Json.GetProperty("PartitionKey").GetString().ShouldBe("s1");
        Encoding.UTF8.GetString(request.Json.GetProperty("Data").GetBytesFromBase64()).ShouldContain("it's late");
    }

    [Fact]
    public async Task Step_Functions_starts_an_execution()
    {
        var states = ServiceStandIn.StepFunctions();

        (await SendAsync(states, HttpMethod.Post, "orders/7/shipping", token: "shipper")).ShouldBe(HttpStatusCode.Accepted);

        states.Requests.ShouldHaveSingleItem().Json.GetProperty("input").GetString()!.ShouldContain("\"order\":\"7\"");
    }

    [Fact]
    public async Task DynamoDB_has_no_items_until_the_test_gives_it_some()
    {
        var table = ServiceStandIn.DynamoDb();
        (await SendAsync(table, HttpMethod.Get, "items/anvil")).ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync(table, HttpMethod.Get, "shelves/3/items")).ShouldBe(HttpStatusCode.OK);

        table.Answer("GetItem", request => ServiceAnswer.Json(new { Item = new { sku = request.Json.GetProperty("Key").GetProperty("sku"), price = new { N = "9.5" } } }));

        (await SendAsync(table, HttpMethod.Get, "items/anvil")).ShouldBe(HttpStatusCode.OK);
        table.Requests.Select(request => request.Action).ShouldBe(["GetItem", "Query", "GetItem"]);
    }

    [Fact]
    public async Task An_error_of_DynamoDB_is_answered_as_the_real_one_is()
    {
        var table = ServiceStandIn.DynamoDb().Fail("PutItem", "ConditionalCheckFailedException");

        (await SendAsync(table, HttpMethod.Put, "items/anvil", JsonContent.Create(new { title = "Anvil", price = 9.5 }), token: "Bearer alice"))
            .ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task S3_has_no_objects_until_the_test_gives_it_some()
    {
        var bucket = ServiceStandIn.S3();
        (await SendAsync(bucket, HttpMethod.Get, "items/anvil/picture")).ShouldBe(HttpStatusCode.NotFound);

        bucket.Answer("GetObject", _ => ServiceAnswer.Bytes(new byte[] { 1, 2, 3 }, "image/png"));

        (await SendAsync(bucket, HttpMethod.Get, "items/anvil/picture")).ShouldBe(HttpStatusCode.OK);
        bucket.Requests[^1].Address.AbsolutePath.ShouldBe("/showcase-pictures/items/anvil.png");
    }

    [Fact]
    public async Task A_service_without_a_stand_in_fails_the_test_by_name()
    {
        var problem = await Should.ThrowAsync<MissingStandInException>(() => SendAsync(ServiceStandIn.Sns(), HttpMethod.Post, "queue", Message));

        problem.Message.ShouldBe(
            "The operation 'Enqueue' calls the service 'sqs' of AWS, and this test has no stand-in for it. Answer the call with "
            + "options.AnswerService(ServiceStandIn.Sqs()), or set LocalApiOptions.Endpoint to the address of an emulator.");
    }

    [Fact]
    public async Task An_action_that_the_stand_in_does_not_know_fails_the_test_by_name()
    {
        using var files = new DeployFolderFiles(
            DeployFolderFiles.Document("\"type\":\"aws\",\"httpMethod\":\"POST\",\"uri\":\"arn:aws:apigateway:us-east-1:ses:action/SendEmail\",\"responses\":{\"default\":{\"statusCode\":\"200\"}}"),
            DeployFolderFiles.NoResources);
        await using var api = await LocalApi.StartAsync(files.Folder, files.Folder, new LocalApiOptions().AnswerService(ServiceStandIn.For("ses")));
        using var client = api.CreateClient();

        (await Should.ThrowAsync<MissingStandInException>(() => client.GetAsync("a", Cancellation))).Message.ShouldBe(
            "The operation 'GetA' calls 'SendEmail' of the service 'ses', and its stand-in has no answer to that. "
            + "Give it one with standIn.Answer(\"SendEmail\", …).");
    }

    private static async Task<HttpStatusCode> SendAsync(
        ServiceStandIn standIn, HttpMethod method, string path, HttpContent? content = null, string? token = null)
    {
        var identity = Path.Combine(AppContext.BaseDirectory, "callers.json");
        await using var api = await LocalApi.StartAsync<showcase::Program>(
            new LocalApiOptions { IdentityFile = identity }.AnswerService(standIn));
        using var client = api.CreateClient();
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation("x-api-key", Key);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token);
        }

        using var response = await client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }
}

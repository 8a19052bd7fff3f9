using System.Text;
using System.Text.Json;

namespace Sluice.Testing.Tests;

/// <summary>
/// What stand-ins answer without a word of the test. Names and forms of members are those of the services' models,
/// botocore/data/SERVICE/VERSION/service-2.json of boto/botocore (August 2026). Where a test names another source, it shows what a real service has
/// answered to API Gateway.
/// </summary>
public sealed class DefaultAnswerTests
{
    private const string Id = "00000000-0000-0000-0000-000000000000";
    private const string Machine = "arn:aws:states:us-east-1:000000000000:stateMachine:quote";

    // sqs/2012-11-05, SendMessageResult. The integrations of Sluice send the query protocol. A real answer to that as JSON is in the readme of
    // "cdk-apigw-authorizer-sqs" of aws-samples/serverless-patterns: five members, null where there is no value.
    [Fact]
    public async Task SQS_answers_a_form_in_the_wrapped_form()
    {
        var answer = await AnswerAsync(ServiceStandIn.Sqs(), Form("Action=SendMessage&Version=2012-11-05&MessageBody=hello%20world"), "/000000000000/orders");

        Body(answer).ShouldBe(
            ("{'SendMessageResponse':{'ResponseMetadata':{'RequestId':'" + Id + "'},'SendMessageResult':{'MD5OfMessageAttributes':null,"
            + "'MD5OfMessageBody':'5eb63bbbe01eeed093cb22bb8f5acdc3','MD5OfMessageSystemAttributes':null,'MessageId':'" + Id + "','SequenceNumber':null}}}")
                .Replace('\'', '"'));
        answer.ContentType.ShouldBe("application/json");
    }

    // "SequenceNumber … applies only to FIFO (first-in-first-out) queues" (SendMessageResult).
    [Theory]
    [InlineData("", "/000000000000/orders.fifo")]
    [InlineData("&QueueUrl=https%3A%2F%2Fsqs.us-east-1.amazonaws.com%2F000000000000%2Forders.fifo", "/")]
    public async Task A_FIFO_queue_gives_a_sequence_number(string more, string path)
    {
        var answer = await AnswerAsync(ServiceStandIn.Sqs(), Form("Action=SendMessage&MessageBody=a&MessageGroupId=g" + more), path);

        Read(answer).GetProperty("SendMessageResponse").GetProperty("SendMessageResult").GetProperty("SequenceNumber").GetString()!.Length.ShouldBe(20);
    }

    // sqs/2012-11-05: protocol json 1.0, target prefix AmazonSQS.
    [Fact]
    public async Task SQS_answers_the_protocol_JSON_without_a_wrapper()
    {
        var answer = await AnswerAsync(ServiceStandIn.Sqs(), Json("AmazonSQS.SendMessage", """{"MessageBody":"hello world"}"""));

        Body(answer).ShouldBe($$"""{"MD5OfMessageBody":"5eb63bbbe01eeed093cb22bb8f5acdc3","MessageId":"{{Id}}"}""");
        answer.ContentType.ShouldBe("application/x-amz-json-1.0");
    }

    // sns/2010-03-31: protocol query, PublishResponse with the wrapper PublishResult. A real answer as JSON is in the readme of the pattern
    // "apigw-websocket-api-sns" of aws-samples/serverless-patterns.
    [Theory]
    [InlineData("news", "null")]
    [InlineData("news.fifo", "'18849496460467696128'")]
    public async Task SNS_answers_a_form_in_the_wrapped_form(string topic, string sequence)
    {
        var answer = await AnswerAsync(ServiceStandIn.Sns(), Form($"Action=Publish&TopicArn=arn%3Aaws%3Asns%3Aus-east-1%3A000000000000%3A{topic}&Message=a"));

        Body(answer).ShouldBe(
            ("{'PublishResponse':{'PublishResult':{'MessageId':'" + Id + "','SequenceNumber':" + sequence + "},"
            + "'ResponseMetadata':{'RequestId':'" + Id + "'}}}").Replace('\'', '"'));
        answer.ContentType.ShouldBe("application/json");
    }

    // dynamodb/2012-08-10, protocol json 1.0: no member of GetItemOutput, PutItemOutput, UpdateItemOutput and DeleteItemOutput is required, and Item and
    // Attributes are absent where there is nothing. Of QueryOutput and ScanOutput examples-1.json has Count, Items and ScannedCount, as a recorded answer
    // has.
    [Theory]
    [InlineData("GetItem", "{}")]
    [InlineData("PutItem", "{}")]
    [InlineData("UpdateItem", "{}")]
    [InlineData("DeleteItem", "{}")]
    [InlineData("Query", """{"Items":[],"Count":0,"ScannedCount":0}""")]
    [InlineData("Scan", """{"Items":[],"Count":0,"ScannedCount":0}""")]
    public async Task DynamoDB_answers_as_an_empty_table(string action, string body)
    {
        var answer = await AnswerAsync(ServiceStandIn.DynamoDb(), Json("DynamoDB_20120810." + action, "{}"));

        (Body(answer), answer.ContentType).ShouldBe((body, "application/x-amz-json-1.0"));
    }

    // stepfunctions/2016-11-23, StartExecutionOutput: executionArn and startDate are required; a timestamp of the protocol json is a number of seconds. The
    // form of the ARN is that of real answers, such as in the pattern "apigw-websocket-api-sfn-async" of aws-samples/serverless-patterns.
    [Theory]
    [InlineData("", Id)]
    [InlineData(",\"name\":\"order-7\"", "order-7")]
    public async Task Step_Functions_answers_with_the_execution_of_the_state_machine(string more, string name)
    {
        var request = Json("AWSStepFunctions.StartExecution", $$"""{"stateMachineArn":"{{Machine}}"{{more}}}""");
        var answer = await AnswerAsync(ServiceStandIn.StepFunctions(), request);

        Body(answer).ShouldBe($$"""{"executionArn":"arn:aws:states:us-east-1:000000000000:execution:quote:{{name}}","startDate":1609459200}""");
        answer.ContentType.ShouldBe("application/x-amz-json-1.0");
    }

    // StartSyncExecutionOutput: executionArn, startDate, stopDate and status are required, and input and output are texts. Users show ARNs of express
    // executions as "…:express:STATEMACHINE:NAME:ID".
    [Fact]
    public async Task Step_Functions_answers_at_the_end_of_an_express_workflow()
    {
        var answer = Read(await AnswerAsync(
            ServiceStandIn.StepFunctions(), Json("AWSStepFunctions.StartSyncExecution", $$"""{"stateMachineArn":"{{Machine}}","input":"{\"a\":1}"}""")));

        answer.GetProperty("executionArn").GetString().ShouldBe($"arn:aws:states:us-east-1:000000000000:express:quote:{Id}:{Id}");
        answer.GetProperty("stateMachineArn").GetString().ShouldBe(Machine);
        answer.GetProperty("status").GetString().ShouldBe("SUCCEEDED");
        answer.GetProperty("input").GetString().ShouldBe("{\"a\":1}");
        answer.GetProperty("output").GetString().ShouldBe("{}");
        answer.GetProperty("startDate").GetDouble().ShouldBe(answer.GetProperty("stopDate").GetDouble());
        answer.EnumerateObject().Select(member => member.Name).ShouldBeSubsetOf(
            [
                "executionArn", "stateMachineArn", "name", "startDate", "stopDate", "status", "error", "cause", "input", "inputDetails", "output",
                "outputDetails", "traceHeader", "billingDetails",
            ]);
    }

    // events/2015-10-07, protocol json 1.1, PutEventsResponse and PutEventsResultEntry.
    [Fact]
    public async Task EventBridge_accepts_each_entry()
    {
        var answer = await AnswerAsync(ServiceStandIn.EventBridge(), Json("AWSEvents.PutEvents", """{"Entries":[{},{}]}"""));

        Body(answer).ShouldBe($$"""{"FailedEntryCount":0,"Entries":[{"EventId":"{{Id}}"},{"EventId":"{{Id}}"}]}""");
        answer.ContentType.ShouldBe("application/x-amz-json-1.1");
    }

    // kinesis/2013-12-02, protocol json 1.1: PutRecordOutput requires ShardId and SequenceNumber, PutRecordsOutput requires Records.
    [Theory]
    [InlineData("PutRecord", "{}", """{"SequenceNumber":"S","ShardId":"shardId-000000000000"}""")]
    [InlineData("PutRecords", """{"Records":[{},{}]}""", """
        {"FailedRecordCount":0,"Records":[{"SequenceNumber":"S","ShardId":"shardId-000000000000"},{"SequenceNumber":"S","ShardId":"shardId-000000000000"}]}
        """)]
    public async Task Kinesis_accepts_each_record(string action, string body, string expected)
    {
        var answer = await AnswerAsync(ServiceStandIn.Kinesis(), Json("Kinesis_20131202." + action, body));

        Body(answer).Replace("49590338271490256608559692538361571095921575989136588898", "S", StringComparison.Ordinal).ShouldBe(expected.Trim());
        answer.ContentType.ShouldBe("application/x-amz-json-1.1");
    }

    // s3/2006-03-01, protocol rest-xml: PutObjectOutput has the header ETag, in quotes in examples-1.json and, for an object that is not encrypted with a
    // key, the MD5; the responseCode of DeleteObject is 204; GetObject has the error NoSuchKey; an error of HEAD has no body.
    [Fact]
    public async Task S3_accepts_objects_and_has_none()
    {
        var bucket = ServiceStandIn.S3();

        var put = await AnswerAsync(bucket, new(HttpMethod.Put, "/") { Content = new StringContent("hello world") });
        (put.Status, Body(put), put.Headers["ETag"]).ShouldBe((200, "", "\"5eb63bbbe01eeed093cb22bb8f5acdc3\""));
        var delete = await AnswerAsync(bucket, new(HttpMethod.Delete, "/"));
        (delete.Status, Body(delete)).ShouldBe((204, ""));
        var head = await AnswerAsync(bucket, new(HttpMethod.Head, "/"));
        (head.Status, Body(head)).ShouldBe((404, ""));
        var get = await AnswerAsync(bucket, new(HttpMethod.Get, "/"));
        (get.Status, get.ContentType).ShouldBe((404, "application/xml"));
        Body(get).ShouldBe(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><RequestId>{Id}</RequestId></Error>
            """.ReplaceLineEndings("\n"));
    }

    // SQS: the execution log of a test in the readme of the CDK example "cdk-queue-base-load-levelling-api". DynamoDB: "Programmatic errors" of its developer
    // guide. The other services of the protocol json: the forms that botocore/parsers.py reads.
    [Theory]
    [InlineData("sqs", """{"Error":{"Code":"X","Message":"m","Type":"Sender"},"RequestId":"00000000-0000-0000-0000-000000000000"}""", "application/json")]
    [InlineData("dynamodb", """{"__type":"com.amazonaws.dynamodb.v20120810#X","message":"m"}""", "application/x-amz-json-1.0")]
    [InlineData("kinesis", """{"__type":"X","message":"m"}""", "application/x-amz-json-1.1")]
    public async Task An_error_has_the_form_of_the_service(string service, string body, string contentType)
    {
        var answer = await AnswerAsync(ServiceStandIn.For(service).Fail("A", "X", 400, "m"), Json("T.A", "{}"));

        (answer.Status, Body(answer), answer.ContentType).ShouldBe((400, body, contentType));
    }

    private static async Task<ServiceAnswer> AnswerAsync(ServiceStandIn standIn, HttpRequestMessage request, string path = "/")
    {
        using (request)
        {
            request.RequestUri = new Uri($"https://{standIn.Service}.us-east-1.amazonaws.com{path}");
            return standIn.Answer(await ServiceRequest.ReadAsync(request, standIn.Service, "Test"));
        }
    }

    private static HttpRequestMessage Form(string form) => new(HttpMethod.Post, "/")
    {
        Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"),
    };

    private static HttpRequestMessage Json(string target, string body) => new(HttpMethod.Post, "/")
    {
        Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.0"),
        Headers = { { "X-Amz-Target", target } },
    };

    private static string Body(ServiceAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span);

    private static JsonElement Read(ServiceAnswer answer) => JsonDocument.Parse(answer.Body).RootElement;
}

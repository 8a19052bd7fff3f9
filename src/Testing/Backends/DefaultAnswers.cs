using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sluice.Testing.Backends;

/// <summary>
/// What services answer if all goes well. Ids and times are always the same. DefaultAnswerTests of tests/Testing.Tests names the source of each form.
/// </summary>
internal static class DefaultAnswers
{
    public const string Id = "00000000-0000-0000-0000-000000000000";

    private const string Sequence = "49590338271490256608559692538361571095921575989136588898";
    private const string Shard = "shardId-000000000000";

    /// <summary>The sequence number of a message of a FIFO queue or topic, which has 20 digits.</summary>
    private const string FifoSequence = "18849496460467696128";

    /// <summary>A time as the protocol JSON writes it, in seconds since 1970.</summary>
    private const double Time = 1609459200;

    /// <summary>Returns the answer, or null if the action is not known.</summary>
    public static ServiceAnswer? Find(ServiceRequest request) => (request.Service, request.Action) switch
    {
        ("sqs", "SendMessage") => SendMessage(request),
        ("sns", "Publish") => ServiceAnswer.Json(new
        {
            PublishResponse = new
            {
                PublishResult = new { MessageId = Id, SequenceNumber = FifoSequenceOf(request.Form.GetValueOrDefault("TopicArn", "")) },
                ResponseMetadata = new { RequestId = Id },
            },
        }),
        ("dynamodb", "GetItem" or "PutItem" or "UpdateItem" or "DeleteItem") => Json(request, "{}"),
        ("dynamodb", "Query" or "Scan") => Json(request, new { Items = Array.Empty<object>(), Count = 0, ScannedCount = 0 }),
        ("states", "StartExecution") => Json(request, new { executionArn = Execution(request), startDate = Time }),
        ("states", "StartSyncExecution") => Json(request, SyncExecution(request)),
        ("events", "PutEvents") => Json(request, new { FailedEntryCount = 0, Entries = Repeat(request, "Entries", new { EventId = Id }) }),
        ("kinesis", "PutRecord") => Json(request, new { SequenceNumber = Sequence, ShardId = Shard }),
        ("kinesis", "PutRecords") => Json(
            request, new { FailedRecordCount = 0, Records = Repeat(request, "Records", new { SequenceNumber = Sequence, ShardId = Shard }) }),
        ("s3", "PutObject") => ServiceAnswer.Empty() with { Headers = new Dictionary<string, string> { ["ETag"] = $"\"{Md5(request.Bytes.Span)}\"" } },
        ("s3", "DeleteObject") => ServiceAnswer.Empty(204),
        ("s3", "GetObject") => ServiceErrors.Of("s3", "NoSuchKey", 404, "The specified key does not exist."),
        ("s3", "HeadObject") => ServiceAnswer.Empty(404),
        _ => null,
    };

    /// <summary>The media type of answers of a service in the protocol JSON, whose version is in the service's model.</summary>
    public static string MediaTypeOf(string service) => service switch
    {
        "dynamodb" or "states" or "sqs" => "application/x-amz-json-1.0",
        "events" or "kinesis" => "application/x-amz-json-1.1",
        _ => "application/json",
    };

    private static ServiceAnswer Json(ServiceRequest request, object value)
        => ServiceAnswer.Json(value) with { ContentType = MediaTypeOf(request.Service) };

    // API Gateway asks services of the query protocol for JSON (Accept: application/json), which then has a member for each value, also for those without one.
    // A request in the protocol JSON names its action in a header, and its answer is not wrapped.
    private static ServiceAnswer SendMessage(ServiceRequest request)
    {
        if (request.Headers.ContainsKey("X-Amz-Target"))
        {
            var message = Member(request, "MessageBody")?.GetString() ?? "";
            return Json(request, new { MD5OfMessageBody = Md5(message), MessageId = Id });
        }

        return ServiceAnswer.Json(new
        {
            SendMessageResponse = new
            {
                ResponseMetadata = new { RequestId = Id },
                SendMessageResult = new
                {
                    MD5OfMessageAttributes = (string?)null,
                    MD5OfMessageBody = Md5(request.Form.GetValueOrDefault("MessageBody", "")),
                    MD5OfMessageSystemAttributes = (string?)null,
                    MessageId = Id,
                    SequenceNumber = FifoSequenceOf(request.Form.GetValueOrDefault("QueueUrl") ?? request.Address.AbsolutePath),
                },
            },
        });
    }

    private static string? FifoSequenceOf(string name) => name.EndsWith(".fifo", StringComparison.Ordinal) ? FifoSequence : null;

    private static object SyncExecution(ServiceRequest request) => new
    {
        billingDetails = new { billedDurationInMilliseconds = 100, billedMemoryUsedInMB = 64 },
        executionArn = Express(request),
        input = Text(request, "input") ?? "{}",
        inputDetails = new { included = true },
        name = Text(request, "name") ?? Id,
        output = "{}",
        outputDetails = new { included = true },
        startDate = Time,
        stateMachineArn = Text(request, "stateMachineArn") ?? "",
        status = "SUCCEEDED",
        stopDate = Time,
    };

    // "arn:aws:states:REGION:ACCOUNT:execution:STATEMACHINE:NAME"
    private static string Execution(ServiceRequest request) => $"{Machine(request, "execution")}:{Text(request, "name") ?? Id}";

    // "arn:aws:states:REGION:ACCOUNT:express:STATEMACHINE:NAME:ID"
    private static string Express(ServiceRequest request) => $"{Machine(request, "express")}:{Text(request, "name") ?? Id}:{Id}";

    private static string Machine(ServiceRequest request, string kind)
        => (Text(request, "stateMachineArn") ?? "").Replace(":stateMachine:", $":{kind}:", StringComparison.Ordinal);

    private static string? Text(ServiceRequest request, string name)
        => Member(request, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string Md5(string text) => Md5(Encoding.UTF8.GetBytes(text));

    // The services check the integrity of a message and of an object in this way.
#pragma warning disable CA5351
    private static string Md5(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351

    // The answer has one item for each item of the request.
    private static object[] Repeat(ServiceRequest request, string name, object item)
        => Member(request, name) is { ValueKind: JsonValueKind.Array } list ? [.. Enumerable.Repeat(item, list.GetArrayLength())] : [];

    private static JsonElement? Member(ServiceRequest request, string name)
        => request.Json is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out var member) ? member : null;
}

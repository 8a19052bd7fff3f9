using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sluice.Testing.Backends;

/// <summary>What services answer if all goes well, as their API references show it. Ids are always the same.</summary>
internal static class DefaultAnswers
{
    public const string Id = "00000000-0000-0000-0000-000000000000";

    private const string Sequence = "49590338271490256608559692538361571095921575989136588898";
    private const string Shard = "shardId-000000000000";

    /// <summary>Returns the answer, or null if the action is not known.</summary>
    public static ServiceAnswer? Find(ServiceRequest request) => (request.Service, request.Action) switch
    {
        // API Gateway asks services of the query protocol for JSON (Accept: application/json).
        ("sqs", "SendMessage") => ServiceAnswer.Json(new
        {
            SendMessageResponse = new
            {
                ResponseMetadata = new { RequestId = Id },
                SendMessageResult = new { MD5OfMessageBody = Md5(request.Form.GetValueOrDefault("MessageBody", "")), MessageId = Id },
            },
        }),
        ("sns", "Publish") => ServiceAnswer.Json(new
        {
            PublishResponse = new { PublishResult = new { MessageId = Id }, ResponseMetadata = new { RequestId = Id } },
        }),
        ("dynamodb", "GetItem" or "PutItem" or "UpdateItem" or "DeleteItem") => ServiceAnswer.Json("{}"),
        ("dynamodb", "Query" or "Scan") => ServiceAnswer.Json(new { Items = Array.Empty<object>(), Count = 0, ScannedCount = 0 }),
        ("states", "StartExecution") => ServiceAnswer.Json(new { executionArn = Execution(request, "execution"), startDate = 0 }),
        ("states", "StartSyncExecution") => ServiceAnswer.Json(
            new { executionArn = Execution(request, "express"), output = "{}", startDate = 0, status = "SUCCEEDED", stopDate = 0 }),
        ("events", "PutEvents") => ServiceAnswer.Json(
            new { FailedEntryCount = 0, Entries = Repeat(request, "Entries", new { EventId = Id }) }),
        ("kinesis", "PutRecord") => ServiceAnswer.Json(new { SequenceNumber = Sequence, ShardId = Shard }),
        ("kinesis", "PutRecords") => ServiceAnswer.Json(
            new { FailedRecordCount = 0, Records = Repeat(request, "Records", new { SequenceNumber = Sequence, ShardId = Shard }) }),
        ("s3", "PutObject") => ServiceAnswer.Empty() with { Headers = new Dictionary<string, string> { ["ETag"] = $"\"{Md5(request.Bytes.Span)}\"" } },
        ("s3", "DeleteObject") => ServiceAnswer.Empty(204),
        ("s3", "GetObject") => ServiceErrors.Of("s3", "NoSuchKey", 404, "The specified key does not exist."),
        ("s3", "HeadObject") => ServiceAnswer.Empty(404),
        _ => null,
    };

    private static string Md5(string text) => Md5(Encoding.UTF8.GetBytes(text));

    // The services check the integrity of a message and of an object in this way.
#pragma warning disable CA5351
    private static string Md5(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351

    private static string Execution(ServiceRequest request, string kind)
        => Member(request, "stateMachineArn") is { ValueKind: JsonValueKind.String } arn
            ? $"{arn.GetString()!.Replace(":stateMachine:", $":{kind}:", StringComparison.Ordinal)}:{Id}"
            : Id;

    // The answer has one item for each item of the request.
    private static object[] Repeat(ServiceRequest request, string name, object item)
        => Member(request, name) is { ValueKind: JsonValueKind.Array } list ? [.. Enumerable.Repeat(item, list.GetArrayLength())] : [];

    private static JsonElement? Member(ServiceRequest request, string name)
        => request.Json is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out var member) ? member : null;
}

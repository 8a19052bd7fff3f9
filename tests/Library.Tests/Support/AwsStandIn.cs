using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Library.Tests.Support;

/// <summary>Stands in for the table of reviews and the queue of suggestions.</summary>
internal sealed class AwsStandIn : IDisposable
{
    private static readonly (int Status, string Answer) Missing = (400, """{"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException"}""");

    private readonly Backend _backend;
    private readonly ConcurrentDictionary<string, JsonObject> _reviews = new(StringComparer.Ordinal);

    public AwsStandIn() => _backend = new Backend("*") { Reply = Reply };

    public Uri Address => new(FormattableString.Invariant($"http://127.0.0.1:{_backend.Port}"));

    /// <summary>The messages in the queue.</summary>
    public ConcurrentQueue<string> Messages { get; } = new();

    public void Dispose() => _backend.Dispose();

    private (int Status, string Answer) Reply(string target, string body)
    {
        if (body == "{}")
        {
            return (400, """{"__type":"com.amazon.coral.validate#ValidationException"}""");
        }

        switch (target.Split('.')[^1])
        {
            case "PutItem":
                var item = Read(body, "Item");
                _reviews[Key(item)] = item;
                return (200, "{}");
            case "GetItem":
                return (200, _reviews.TryGetValue(Key(Read(body, "Key")), out var found) ? $$"""{"Item":{{found.ToJsonString()}}}""" : "{}");
            case "UpdateItem":
                return _reviews.TryGetValue(Key(Read(body, "Key")), out var known) ? (200, $$"""{"Attributes":{{Update(known, body)}}}""") : Missing;
            case "DeleteItem":
                return _reviews.TryRemove(Key(Read(body, "Key")), out _) ? (200, "{}") : Missing;
            case "Query":
                var isbn = Read(body, "ExpressionAttributeValues").Single().Value!["S"]!.GetValue<string>();
                return (200, PageAfter(body, _reviews.Values.Where(review => review["isbn"]!["S"]!.GetValue<string>() == isbn)));
            case "Scan":
                return (200, PageAfter(body, _reviews.Values));
            default:
                Messages.Enqueue(System.Web.HttpUtility.ParseQueryString(body)["MessageBody"] ?? throw new JsonException($"{target}: {body}"));
                return (200, "{}");
        }
    }

    // As DynamoDB may, a page that has items ends with a key even if there are no more.
    private static string PageAfter(string body, IEnumerable<JsonObject> items)
    {
        var start = JsonNode.Parse(body)!["ExclusiveStartKey"] is JsonObject key ? Key(key) : "";
        var page = items.Where(item => string.CompareOrdinal(Key(item), start) > 0).OrderBy(Key, StringComparer.Ordinal).ToList();
        var last = page.Count == 0 ? "" : $$""","LastEvaluatedKey":{"isbn":{{page[^1]["isbn"]!.ToJsonString()}},"card":{{page[^1]["card"]!.ToJsonString()}}}""";
        return $$"""{"Items":[{{string.Join(',', page.Select(item => item.ToJsonString()))}}]{{last}}}""";
    }

    private static string Update(JsonObject item, string body)
    {
        var values = JsonNode.Parse(body)!["ExpressionAttributeValues"];
        foreach (var (alias, name) in Read(body, "ExpressionAttributeNames").Where(pair => pair.Key.StartsWith("#a", StringComparison.Ordinal)))
        {
            item.Remove(name!.GetValue<string>());
            if (values?[$":{alias[1..]}"] is { } value)
            {
                item[name.GetValue<string>()] = value.DeepClone();
            }
        }

        return item.ToJsonString();
    }

    private static JsonObject Read(string body, string member) => JsonNode.Parse(body)![member]!.DeepClone().AsObject();

    private static string Key(JsonObject item) => $"{item["isbn"]!["S"]}/{item["card"]!["S"]}";
}

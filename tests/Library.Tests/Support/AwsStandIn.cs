using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Library.Tests.Support;

/// <summary>Stands in for the table of reviews and the queue of suggestions.</summary>
internal sealed class AwsStandIn : IDisposable
{
    private readonly Backend _backend;
    private readonly ConcurrentDictionary<string, JsonObject> _reviews = new(StringComparer.Ordinal);

    public AwsStandIn() => _backend = new Backend("*") { Reply = Reply };

    public Uri Address => new(FormattableString.Invariant($"http://127.0.0.1:{_backend.Port}"));

    /// <summary>The messages in the queue.</summary>
    public ConcurrentQueue<string> Messages { get; } = new();

    public void Dispose() => _backend.Dispose();

    private (int Status, string Answer) Reply(string target, string body)
    {
        switch (target.Split('.')[^1])
        {
            case "PutItem":
                var item = Read(body, "Item");
                _reviews[Key(item)] = item;
                return (200, "{}");
            case "GetItem":
                return (200, _reviews.TryGetValue(Key(Read(body, "Key")), out var found) ? $$"""{"Item":{{found.ToJsonString()}}}""" : "{}");
            case "Query":
                var isbn = Read(body, "ExpressionAttributeValues").Single().Value!["S"]!.GetValue<string>();
                var items = _reviews.Values.Where(review => review["isbn"]!["S"]!.GetValue<string>() == isbn).Select(review => review.ToJsonString());
                return (200, $$"""{"Items":[{{string.Join(',', items)}}]}""");
            default:
                Messages.Enqueue(System.Web.HttpUtility.ParseQueryString(body)["MessageBody"] ?? throw new JsonException($"{target}: {body}"));
                return (200, "{}");
        }
    }

    private static JsonObject Read(string body, string member) => JsonNode.Parse(body)![member]!.DeepClone().AsObject();

    private static string Key(JsonObject item) => $"{item["isbn"]!["S"]}/{item["card"]!["S"]}";
}

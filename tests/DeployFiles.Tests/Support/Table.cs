using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>
/// A table of DynamoDB as far as its data types go: what the service answers to a value of none of them is a
/// <c>ValidationException</c> with 400, before it stores anything (github.com/aws/aws-sdk-js, issues 381 and 43). Moto has no such check.
/// </summary>
internal sealed class Table : IDisposable
{
    private readonly Backend _endpoint;

    public Table() => _endpoint = new("*") { Reply = Reply };

    public string Address => FormattableString.Invariant($"http://127.0.0.1:{_endpoint.Port}");

    /// <summary>What is stored.</summary>
    public List<JsonObject> Items { get; } = [];

    /// <summary>Requests to write, refused ones as well.</summary>
    public int Writes { get; private set; }

    /// <summary>Removes what is stored, and counts from zero.</summary>
    public void Clear()
    {
        Items.Clear();
        Writes = 0;
    }

    public void Dispose() => _endpoint.Dispose();

    private (int Status, string Answer) Reply(string target, string body)
    {
        if (target.EndsWith(".PutItem", StringComparison.Ordinal))
        {
            Writes++;
            var item = JsonNode.Parse(body)!["Item"]!.AsObject();
            if (!item.All(attribute => IsValue(attribute.Value)))
            {
                return (400, """
                    {"__type":"com.amazon.coral.validate#ValidationException",
                    "message":"Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"}
                    """);
            }

            Items.Add(item.DeepClone().AsObject());
            return (200, "{}");
        }

        return (200, target.EndsWith(".GetItem", StringComparison.Ordinal)
            ? "{\"Item\":" + Items[^1].ToJsonString() + "}"
            : "{\"Items\":[" + string.Join(',', Items.Select(item => item.ToJsonString())) + "]}");
    }

    private static bool IsValue(JsonNode? value) =>
        value is JsonObject { Count: 1 } typed && (typed["L"] is not JsonArray elements || elements.All(IsValue));
}

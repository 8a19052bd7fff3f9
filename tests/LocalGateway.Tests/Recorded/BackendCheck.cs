using System.Text;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>Compares what a backend got with what the recording says that it got.</summary>
internal static class BackendCheck
{
    public static void Check(JsonObject expected, FakeBackend backend)
    {
        if ((string?)expected["backend_received_body_base64"] is { } bytes)
        {
            Convert.ToBase64String(backend.Received!).ShouldBe(bytes);
        }

        if ((string?)expected["backend_received_message_body"] is { } message)
        {
            backend.ReceivedText.ShouldBe($"Action=SendMessage&MessageBody={message}");
        }

        if ((string?)expected["rendered_id"] is { } id)
        {
            backend.ReceivedText!.ShouldContain($"\"S\": \"{id}\"");
        }

        if (expected["backend_received_records"] is JsonArray records)
        {
            var received = JsonNode.Parse(backend.ReceivedText!)!.AsObject();
            var all = received["Records"] as JsonArray ?? [received.DeepClone()];
            all.Count.ShouldBe(records.Count);
            foreach (var (wanted, found) in records.Zip(all))
            {
                Encoding.UTF8.GetString(Convert.FromBase64String((string)found!["Data"]!)).ShouldBe((string)wanted!["Data"]!);
                ((string)found["PartitionKey"]!).ShouldBe((string)wanted["PartitionKey"]!);
            }
        }

        if (expected["backend_received"]?["MessageAttributes"]?["user-agent"] is { } attribute)
        {
            backend.ReceivedText!.ShouldEndWith($"StringValue={attribute["StringValue"]}");
        }
    }
}

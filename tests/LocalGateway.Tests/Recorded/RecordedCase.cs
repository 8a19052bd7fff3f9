using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>One exchange with the real service, from <c>gateway-recorded.jsonl</c>.</summary>
internal sealed class RecordedCase(JsonObject json)
{
    public string Id => (string)json["id"]!;

    public string Kind => (string)json["kind"]!;

    public JsonObject? Integration => json["integration"] as JsonObject;

    public string Type => ((string?)Integration?["type"] ?? "MOCK").ToUpperInvariant();

    public JsonObject Request => json["request"] as JsonObject ?? new() { ["method"] = "GET", ["path"] = "/x", ["headers"] = new JsonObject(), ["query"] = new JsonObject() };

    public JsonObject? Backend => json["backend"] as JsonObject;

    public JsonObject Expected => json["expected"]!.AsObject();

    public JsonObject? Validator => json["validator"] as JsonObject;

    public JsonObject? Api => json["api"] as JsonObject;

    public JsonObject? OpenApi => json["openapi"] as JsonObject;

    public string Method => (string)Request["method"]!;

    /// <summary>A test without a path takes the resource's own.</summary>
    public string Path => (string?)Request["path"] ?? Resource;

    public string Resource => (string?)json["resource"] ?? ((string)Request["path"]!).Split('?')[0];

    /// <summary>What the management API was told; null where the recording does not say.</summary>
    public JsonObject? Input => json["input"] as JsonObject;

    public Dictionary<string, string> StageVariables
        => (json["stageVariables"] as JsonObject)?.ToDictionary(pair => pair.Key, pair => (string)pair.Value!) ?? [];

    public byte[] Body => (string?)Request["body_base64"] is { } base64 ? Convert.FromBase64String(base64)
        : (string?)Request["body"] is { } text ? Encoding.UTF8.GetBytes(text)
        : [];

    public IEnumerable<(string Name, string Value)> Headers
        => Request["headers"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!));

    /// <summary>Path and query string, as they stand in a request line.</summary>
    public string Target
    {
        get
        {
            var query = string.Join('&', Request["query"]!.AsObject().Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString((string)pair.Value!)}"));
            return query.Length == 0 ? Path : $"{Path}?{query}";
        }
    }

    public static IReadOnlyList<RecordedCase> ReadAll(string file)
        => [.. File.ReadLines(file).Select(line => new RecordedCase(JsonNode.Parse(line, documentOptions: new JsonDocumentOptions { MaxDepth = 256 })!.AsObject()))];
}

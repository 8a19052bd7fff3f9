using System.Text.Json.Nodes;

namespace Sluice.Generator.Tests.Codec.Proxies;

/// <summary>An event of a proxy integration, as API Gateway writes it.</summary>
internal sealed record ProxyEvent(string Method, string Resource)
{
    public (string Name, string Value)[] Headers { get; init; } = [];

    public (string Name, string Value)[] Query { get; init; } = [];

    public (string Name, string Value)[] Path { get; init; } = [];

    public (string Name, string Value)[] Stage { get; init; } = [];

    public JsonObject? Authorizer { get; init; }

    public string? Body { get; init; }

    public bool IsBase64 { get; init; }

    public override string ToString()
    {
        var context = new JsonObject
        {
            ["resourcePath"] = Resource,
            ["requestTimeEpoch"] = 1795353046000,
            ["requestId"] = "r-1",
            ["identity"] = new JsonObject { ["user"] = null, ["sourceIp"] = "203.0.113.7" },
            ["stage"] = "prod",
        };
        if (Authorizer is not null)
        {
            context["authorizer"] = Authorizer.DeepClone();
        }

        return new JsonObject
        {
            ["resource"] = Resource,
            ["path"] = "/x",
            ["httpMethod"] = Method,
            ["headers"] = Single(Headers),
            ["multiValueHeaders"] = Several(Headers),
            ["queryStringParameters"] = Single(Query),
            ["multiValueQueryStringParameters"] = Several(Query),
            ["pathParameters"] = Single(Path),
            ["stageVariables"] = Single(Stage),
            ["requestContext"] = context,
            ["body"] = Body,
            ["isBase64Encoded"] = IsBase64,
        }.ToJsonString();
    }

    // The last value of a repeated name counts, as recorded on AWS.
    private static JsonObject? Single((string Name, string Value)[] pairs)
    {
        var map = new JsonObject();
        foreach (var (name, value) in pairs)
        {
            map[name] = value;
        }

        return pairs.Length == 0 ? null : map;
    }

    private static JsonObject? Several((string Name, string Value)[] pairs)
    {
        var map = new JsonObject();
        foreach (var group in pairs.GroupBy(p => p.Name, StringComparer.Ordinal))
        {
            map[group.Key] = new JsonArray([.. group.Select(p => (JsonNode?)p.Value)]);
        }

        return pairs.Length == 0 ? null : map;
    }
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.Bench.Codec;

/// <summary>The same three requests as the custom integration and as the proxy integration hand them over.</summary>
internal static class Payloads
{
    private const string CustomerId = "7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11";
    private const string RequestId = "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";
    private const string Caller = $$"""
        "tenant":"acme-industries","requestId":"{{RequestId}}"
        """;

    private const int ListBytes = 100 * 1024;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Names { get; } = ["get", "post", "list"];

    /// <summary>What a generated request template renders.</summary>
    /// <param name="name">The request.</param>
    /// <param name="prefix">What the operations' ids begin with.</param>
    public static byte[] Custom(string name, string prefix = "") => Encoding.UTF8.GetBytes(name switch
    {
        "get" => $$"""{"@op":"{{prefix}}Find","customerId":"{{CustomerId}}","limit":"25","open":"true",{{Caller}}}""",
        "post" => $$"""{"@op":"{{prefix}}Place","order":{{Order()}}}""",
        _ => $$"""{"@op":"{{prefix}}Import","lines":{{Lines()}}}""",
    });

    /// <summary>The event that API Gateway makes of the same request, of a client behind CloudFront.</summary>
    public static byte[] Proxy(string name)
    {
        var (method, resource, path, body) = name switch
        {
            "get" => ("GET", "/proxy/customers/{customerId}/orders", $"/proxy/customers/{CustomerId}/orders", null),
            "post" => ("POST", "/proxy/orders", "/proxy/orders", Order()),
            _ => ("POST", "/proxy/lines", "/proxy/lines", Lines()),
        };
        var isGet = name == "get";
        var headers = Headers(body);
        var query = isGet ? new JsonObject { ["limit"] = "25", ["open"] = "true" } : null;
        var payload = new JsonObject
        {
            ["resource"] = resource,
            ["path"] = path,
            ["httpMethod"] = method,
            ["headers"] = headers,
            ["multiValueHeaders"] = Multiple(headers),
            ["queryStringParameters"] = query,
            ["multiValueQueryStringParameters"] = query is null ? null : Multiple(query),
            ["pathParameters"] = isGet ? new JsonObject { ["customerId"] = CustomerId } : null,
            ["stageVariables"] = null,
            ["requestContext"] = Context(method, resource, path),
            ["body"] = body,
            ["isBase64Encoded"] = false,
        };
        return Encoding.UTF8.GetBytes(payload.ToJsonString(Relaxed));
    }

    /// <summary>A nested order of about 1 KB.</summary>
    private static string Order()
    {
        var lines = string.Join(',', Enumerable.Range(1, 8).Select(Line));
        const string ShipTo =
            """{"name":"Zoë Ångström","street":"1 Sluice Lane","city":"Delft","postalCode":"2611 AB","country":"NL"}""";
        const string BillTo =
            """{"name":"Accounts Payable","street":"200 Harbour Road, Building C","city":"Rotterdam","postalCode":"3011 AA","country":"NL"}""";
        const string Comment = "Ring twice, then leave it at the gate.";
        const string Addresses = $$"""
            "shipTo":{{ShipTo}},"billTo":{{BillTo}}
            """;
        return $$"""
            {"customerId":"{{CustomerId}}","placedAt":"2026-01-31T23:00:00+01:00",{{Addresses}},"lines":[{{lines}}],"comment":"{{Comment}}"}
            """;
    }

    private static string Lines()
    {
        var lines = new StringBuilder("[").Append(Line(0));
        for (var i = 1; lines.Length < ListBytes; i++)
        {
            lines.Append(',').Append(Line(i));
        }

        return lines.Append(']').ToString();
    }

    private static string Line(int number)
    {
        var note = number % 3 == 0 ? "null" : "\"fragile\"";
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"sku":"SKU-{{number:00000}}","quantity":{{1 + (number % 9)}},"price":{{number % 500}}.{{10 + (number % 90)}},"note":{{note}}}""");
    }

    private static JsonObject Headers(string? body)
    {
        var headers = new JsonObject
        {
            ["Accept"] = "application/json, text/plain, */*",
            ["Accept-Encoding"] = "gzip, deflate, br, zstd",
            ["Accept-Language"] = "en-GB,en;q=0.9,nl;q=0.8",
            ["Authorization"] = "Bearer " + new string('e', 640),
            ["CloudFront-Forwarded-Proto"] = "https",
            ["CloudFront-Is-Desktop-Viewer"] = "true",
            ["CloudFront-Is-Mobile-Viewer"] = "false",
            ["CloudFront-Is-SmartTV-Viewer"] = "false",
            ["CloudFront-Is-Tablet-Viewer"] = "false",
            ["CloudFront-Viewer-ASN"] = "1136",
            ["CloudFront-Viewer-Country"] = "NL",
            ["Host"] = "abcdef1234.execute-api.eu-west-1.amazonaws.com",
            ["origin"] = "https://shop.example.com",
            ["Referer"] = "https://shop.example.com/account/orders",
            ["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            ["Via"] = "2.0 0123456789abcdef0123456789abcdef.cloudfront.net (CloudFront)",
            ["X-Amz-Cf-Id"] = "fEdCbA9876543210fEdCbA9876543210fEdCbA9876543210fEdCbA==",
            ["X-Amzn-Trace-Id"] = "Root=1-692199aa-0123456789abcdef01234567",
            ["X-Forwarded-For"] = "203.0.113.7, 198.51.100.24",
            ["X-Forwarded-Port"] = "443",
            ["X-Forwarded-Proto"] = "https",
            ["x-request-id"] = RequestId,
            ["x-tenant"] = "acme-industries",
        };
        if (body is not null)
        {
            headers["Content-Type"] = "application/json";
        }

        return headers;
    }

    private static JsonObject Multiple(JsonObject single) =>
        new(single.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)new JsonArray((string)pair.Value!))));

    private static JsonObject Context(string method, string resource, string path) => new()
    {
        ["resourceId"] = "a1b2c3",
        ["resourcePath"] = resource,
        ["httpMethod"] = method,
        ["extendedRequestId"] = "UaBcDeFgHiJkLmN=",
        ["requestTime"] = "22/Nov/2026:13:10:46 +0000",
        ["path"] = "/prod" + path,
        ["accountId"] = "123456789012",
        ["protocol"] = "HTTP/1.1",
        ["stage"] = "prod",
        ["domainPrefix"] = "abcdef1234",
        ["requestTimeEpoch"] = 1795353046000,
        ["requestId"] = "11111111-2222-3333-4444-555555555555",
        ["identity"] = new JsonObject
        {
            ["cognitoIdentityPoolId"] = null,
            ["accountId"] = null,
            ["cognitoIdentityId"] = null,
            ["caller"] = null,
            ["sourceIp"] = "203.0.113.7",
            ["principalOrgId"] = null,
            ["accessKey"] = null,
            ["cognitoAuthenticationType"] = null,
            ["cognitoAuthenticationProvider"] = null,
            ["userArn"] = null,
            ["userAgent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            ["user"] = null,
        },
        ["domainName"] = "abcdef1234.execute-api.eu-west-1.amazonaws.com",
        ["deploymentId"] = "d1e2f3",
        ["apiId"] = "abcdef1234",
    };
}

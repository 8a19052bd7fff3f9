using System.Text.Json;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>The API that the page is tried on: a function with both templates, what a form can ask for, and preflight.</summary>
internal static class PageApi
{
    public const string RequestTemplate
        = "#set($id = $input.params('id'))\n{\n  \"do\": \"print\",\n  \"text\": \"order $id of $input.params('kind')\",\n  \"body\": $input.json('$')\n}";

    public const string ResponseTemplate = "{ \"seen\": $input.json('$.text'), \"stage\": \"$context.stage\" }";

    private const string FunctionUri = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:0:function:TestFunction/invocations";

    private static readonly Dictionary<string, object> Ok = new() { ["200"] = new { } };

    public static readonly string Document = DocumentOf("Shop", "PlaceOrder", "<b onclick=alert(1)>$context.requestId.length()</b>");

    /// <summary>Returns the document with another title, operation and response of the mock.</summary>
    public static string DocumentOf(string title, string operation, string mockResponse) => JsonSerializer.Serialize(new
    {
        openapi = "3.0.1",
        info = new { title, version = "1" },
        paths = new Dictionary<string, object>
        {
            ["/orders/{id}"] = new { post = Order(operation), options = Mock("PreflightOrders", "") },
            ["/ping"] = new { get = Mock("Ping", mockResponse), options = Mock("PreflightPing", "") },
            ["/echo/{proxy+}"] = new Dictionary<string, object> { ["x-amazon-apigateway-any-method"] = Mock("Echo", "$input.params('proxy')") },
        },
    });

    private static Dictionary<string, object> Order(string operation) => new()
    {
        ["operationId"] = operation,
        ["parameters"] = new object[]
        {
            new { name = "id", @in = "path", required = true, schema = new { type = "string" } },
            new { name = "kind", @in = "query", schema = new { type = "string", @enum = new[] { "retail", "trade" } } },
            new { name = "x-tenant", @in = "header", schema = new { type = "string" } },
        },
        ["requestBody"] = new { content = Json(new { schema = new { type = "object", properties = new { sku = new { type = "string" } } } }) },
        ["responses"] = Ok,
        ["x-amazon-apigateway-integration"] = new
        {
            type = "aws",
            httpMethod = "POST",
            uri = FunctionUri,
            passthroughBehavior = "never",
            requestTemplates = Json(RequestTemplate),
            responses = new { @default = new { statusCode = 200, responseTemplates = Json(ResponseTemplate) } },
        },
    };

    private static Dictionary<string, object> Mock(string operation, string response) => new()
    {
        ["operationId"] = operation,
        ["responses"] = Ok,
        ["x-amazon-apigateway-integration"] = new
        {
            type = "mock",
            passthroughBehavior = "when_no_match",
            requestTemplates = new Dictionary<string, string> { ["application/json"] = "{\"statusCode\":200}", ["$default"] = "{\"statusCode\":200}" },
            responses = new { @default = new { statusCode = 200, responseTemplates = Json(response) } },
        },
    };

    private static Dictionary<string, T> Json<T>(T content) => new() { ["application/json"] = content };
}

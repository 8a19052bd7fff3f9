namespace Sluice.LocalGateway.Page.Tests;

/// <summary>The API that the page is tried on: a function with both templates, and what a form can ask for.</summary>
internal static class PageApi
{
    private const string RequestTemplate = "#set($id = $input.params('id'))\\n{\\n  \\\"do\\\": \\\"print\\\",\\n  \\\"text\\\": \\\"order $id of $input.params('kind')\\\",\\n  \\\"body\\\": $input.json('$')\\n}";

    private const string ResponseTemplate = "{ \\\"seen\\\": $input.json('$.text'), \\\"stage\\\": \\\"$context.stage\\\" }";

    private const string FunctionUri = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:0:function:TestFunction/invocations";

    public const string Document =
        "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"Page test\",\"version\":\"1\"},\"paths\":{\"/orders/{id}\":{\"post\":{\"operationId\":\"PlaceOrder\",\"parameters\":["
        + "{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"}},"
        + "{\"name\":\"kind\",\"in\":\"query\",\"schema\":{\"type\":\"string\",\"enum\":[\"retail\",\"trade\"]}},"
        + "{\"name\":\"x-tenant\",\"in\":\"header\",\"schema\":{\"type\":\"string\"}}],"
        + "\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\",\"properties\":{\"sku\":{\"type\":\"string\"}}}}}},"
        + "\"responses\":{\"200\":{}},\"x-amazon-apigateway-integration\":{\"type\":\"aws\",\"httpMethod\":\"POST\",\"uri\":\"" + FunctionUri + "\","
        + "\"passthroughBehavior\":\"never\",\"requestTemplates\":{\"application/json\":\"" + RequestTemplate + "\"},"
        + "\"responses\":{\"default\":{\"statusCode\":200,\"responseTemplates\":{\"application/json\":\"" + ResponseTemplate + "\"}}}}}},"
        + "\"/ping\":{\"get\":{\"operationId\":\"Ping\",\"responses\":{\"200\":{}},\"x-amazon-apigateway-integration\":{\"type\":\"mock\",\"requestTemplates\":{\"application/json\":\"{\\\"statusCode\\\":200}\"},"
        + "\"responses\":{\"default\":{\"statusCode\":200,\"responseTemplates\":{\"application/json\":\"<b onclick=alert(1)>$context.requestId.length()</b>\"}}}}}}}}";
}

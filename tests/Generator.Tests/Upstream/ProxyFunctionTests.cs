using Sluice.Generator.Tests.Codec.Proxies;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>Functions of Amazon.Lambda.Annotations that keep their proxy integration.</summary>
public sealed class ProxyFunctionTests
{
    private const string Source = """
        using Amazon.Lambda.Annotations;
        using Amazon.Lambda.Annotations.APIGateway;
        using Amazon.Lambda.APIGatewayEvents;
        [assembly: Sluice.Proxy]
        [assembly: Amazon.Lambda.Core.LambdaSerializer(typeof(Amazon.Lambda.Serialization.SystemTextJson.DefaultLambdaJsonSerializer))]
        public static class Shop
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/ids")]
            public static string Ids([FromQuery] List<int> ids) => string.Join("+", ids);

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/whole")]
            public static APIGatewayProxyResponse Whole() => new()
            {
                StatusCode = 201, Body = "AQL/", IsBase64Encoded = true,
                Headers = new Dictionary<string, string> { ["X-A"] = "1" },
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Set-Cookie"] = new List<string> { "a=1", "b=2" } },
            };

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/bytes")]
            public static IHttpResult Bytes() => HttpResults.Ok(new byte[] { 1, 2, 255 }).AddHeader("X-A", "1").AddHeader("X-A", "2");

            [LambdaFunction, RestApi(LambdaHttpMethod.Post, "/events/{id}")]
            public static APIGatewayProxyResponse Event(APIGatewayProxyRequest request, Amazon.Lambda.Core.ILambdaContext context) => new()
            {
                StatusCode = 200,
                Body = $"{request.HttpMethod} {request.PathParameters["id"]} {string.Join("+", request.MultiValueQueryStringParameters["q"])} {request.Body}",
            };
        }
        """;

    [Fact]
    public async Task A_list_takes_repeated_keys() =>
        (await CallAsync("ShopIdsGenerated", "/ids", ("ids", "1"), ("ids", "22"))).ShouldBe("""{"statusCode":200,"headers":{"Content-Type":"text/plain; charset=utf-8"},"body":"1+22"}""");

    [Fact]
    public async Task A_response_keeps_its_bytes_and_repeated_headers() =>
        (await CallAsync("ShopWholeGenerated", "/whole")).ShouldBe(
            """{"statusCode":201,"headers":{"X-A":"1","Content-Type":"application/json"},"multiValueHeaders":{"Set-Cookie":["a=1","b=2"]},"body":"AQL/","isBase64Encoded":true}""");

    [Fact]
    public async Task A_method_takes_the_whole_event()
    {
        var request = new ProxyEvent("POST", "/events/{id}") { Path = [("id", "7")], Query = [("q", "1"), ("q", "2")], Body = "it's \"é\"" };

        (await UpstreamCode.Start("ShopEventGenerated", Source).CallAsync(request.ToString())).ShouldBe(
            """{"statusCode":200,"headers":{"Content-Type":"application/json"},"body":"POST 7 1+2 it's \"é\""}""");
    }

    [Fact]
    public async Task A_result_keeps_its_bytes()
    {
        var response = await CallAsync("ShopBytesGenerated", "/bytes");

        response.ShouldContain("\"body\":\"AQL/\",\"isBase64Encoded\":true");
        response.ShouldContain("[\"1\",\"2\"]");
    }

    private static Task<string> CallAsync(string function, string resource, params (string Name, string Value)[] query) =>
        UpstreamCode.Start(function, Source).CallAsync(new ProxyEvent("GET", resource) { Query = query }.ToString());
}

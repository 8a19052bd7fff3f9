using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Integrations;

/// <summary>Services of AWS at an endpoint that a person gave.</summary>
public sealed class ServiceIntegrationTests : IAsyncLifetime
{
    private EchoServer _echo = null!;

    public async ValueTask InitializeAsync() => _echo = await EchoServer.StartAsync();

    public ValueTask DisposeAsync() => _echo.DisposeAsync();

    [Theory]
    [InlineData("sqs:path/000000000000/orders", "/000000000000/orders", "sqs.eu-west-1.amazonaws.com")]
    [InlineData("sqs:path/${AWS::AccountId}/orders", "/000000000000/orders", "sqs.eu-west-1.amazonaws.com")]
    [InlineData("dynamodb:action/PutItem", "/?Action=PutItem", "dynamodb.eu-west-1.amazonaws.com")]
    [InlineData("account.s3:path/bucket/{key}", "/bucket/a%2Fb", "account.s3.eu-west-1.amazonaws.com")]
    public async Task The_service_gets_the_rendered_body_in_its_own_form(string service, string target, string host)
    {
        _echo.Status = 201;
        _echo.Answer = "{\"ok\":true}"u8.ToArray();
        using var factory = Factory(_echo.Url);
        var reply = await Api(service, factory).SendAsync("POST", "/prod/a/x", "{\"n\":1}");
        reply.Status.ShouldBe(202, reply.Detail);
        reply.Body.ShouldBe("{\"ok\":true}");
        _echo.Target.ShouldBe(target);
        _echo.Headers["Host"].ShouldBe(host);
        _echo.Headers["X-Amz-Target"].ShouldBe("T.Put");
        _echo.Headers["Content-Type"].ShouldBe("application/x-amz-json-1.0");
        _echo.Headers["Authorization"].ShouldContain($"/eu-west-1/{service.Split(':')[0].Split('.')[^1]}/aws4_request");
        Encoding.UTF8.GetString(_echo.Body).ShouldBe("{\"Item\":{\"n\":1}}");
    }

    [Fact]
    public async Task Without_an_endpoint_a_request_is_500_and_the_log_says_what_to_give()
    {
        using var factory = Factory(null);
        var reply = await Api("sqs:path/1/orders", factory).SendAsync("POST", "/prod/a/x", "{}");
        reply.Status.ShouldBe(500);
        reply.Detail!.ShouldContain("--endpoint");
    }

    [Theory]
    [InlineData("sqs:path/1/orders", 202)]
    [InlineData("account.sqs:path/1/orders", 202)]
    [InlineData("sns:path/1/orders", 504)]
    public async Task An_endpoint_of_a_service_is_for_this_service_only(string service, int status)
    {
        _echo.Status = 201;
        _echo.Answer = "{}"u8.ToArray();
        var services = new Dictionary<string, Uri> { ["sqs"] = _echo.Url };
        using var factory = Factory(new Uri("http://127.0.0.1:1/"), services);
        (await Api(service, factory).SendAsync("POST", "/prod/a/x", "{}")).Status.ShouldBe(status);
        using var only = Factory(null, services);
        (await Api(service, only).SendAsync("POST", "/prod/a/x", "{}")).Status.ShouldBe(status == 504 ? 500 : status);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_504()
    {
        using var factory = Factory(new Uri("http://127.0.0.1:1/"));
        (await Api("sqs:path/1/orders", factory).SendAsync("POST", "/prod/a/x", "{}")).Status.ShouldBe(504);
    }

    private static IntegrationFactory Factory(Uri? endpoint, Dictionary<string, Uri>? services = null)
        => new(new StageSettings("prod"), new FunctionSet([], new FakeLauncher(payload => payload), 1, new FunctionJournal()), new BinaryTypes([]))
        {
            Endpoints = new() { All = endpoint, Own = services ?? [] },
        };

    private static TestApi Api(string service, IntegrationFactory factory) => new(
        TestApi.Document(TestApi.Path(
            "/a/{key}",
            "post",
            $"\"type\":\"aws\",\"httpMethod\":\"POST\",\"uri\":\"arn:aws:apigateway:eu-west-1:{service}\","
            + "\"requestParameters\":{\"integration.request.header.X-Amz-Target\":\"'T.Put'\",\"integration.request.header.Content-Type\":\"'application/x-amz-json-1.0'\",\"integration.request.path.key\":\"'a%2Fb'\"},"
            + "\"requestTemplates\":{\"application/json\":\"{\\\"Item\\\":$input.json('$')}\"},\"responses\":{\"default\":{\"statusCode\":500},\"2\\\\d{2}\":{\"statusCode\":202}}")),
        factory.Create);
}

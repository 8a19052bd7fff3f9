using System.CommandLine;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Commands;
using Sluice.Tool.Options;

namespace Sluice.Tool.Tests.Options;

/// <summary><c>--endpoint</c>: an address for all services, or for one.</summary>
public sealed class EndpointOptionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_address_is_for_all_services_and_one_with_a_name_for_that_service()
    {
        var parsed = Parse("--endpoint", "http://a:1/x=y", "--endpoint", "sqs=https://b", "--endpoint", "dynamodb=http://c/d=e");
        EndpointOption.ReadAll(parsed).ShouldBe(new Uri("http://a:1/x=y"));
        EndpointOption.ReadServices(parsed).ShouldBe(
            new Dictionary<string, Uri> { ["sqs"] = new("https://b"), ["dynamodb"] = new("http://c/d=e") }, ignoreOrder: true);
        EndpointOption.ReadAll(Parse("--endpoint", "sqs=https://b")).ShouldBeNull();
    }

    [Theory]
    [InlineData("two addresses", "http://a", "http://b")]
    [InlineData("no address", "sqs=x")]
    [InlineData("no scheme", "sqs=ftp://x")]
    [InlineData("no name", "=http://x")]
    [InlineData("a user", "http://me:secret@x")]
    [InlineData("a query string", "sqs=http://x?y=z")]
    [InlineData("a fragment", "sqs=http://x/#y")]
    public void What_is_no_endpoint_is_refused(string because, params string[] values)
    {
        var parsed = Parse([.. values.SelectMany(value => new[] { "--endpoint", value })]);
        Should.Throw<DocumentException>(() => (EndpointOption.ReadAll(parsed), EndpointOption.ReadServices(parsed)), because).Message.ShouldContain("--endpoint");
    }

    [Fact]
    public void A_service_that_the_API_does_not_call_is_refused_with_those_that_it_calls()
    {
        Write(Service("sqs:path/1/q"), Service("events.sns:action/Publish"));
        Should.Throw<DocumentException>(() => EndpointOption.ReadApi(Options("sqss")))
            .Message.ShouldContain("the API calls no service 'sqss'. It calls sns, sqs: name one of these.");
        EndpointOption.ReadApi(Options("sqs")).Api.Methods.Count().ShouldBe(2);
        Write(TestApi.MockPath("/a"));
        Should.Throw<DocumentException>(() => EndpointOption.ReadApi(Options("sqs"))).Message.ShouldContain("calls no service of AWS other than Lambda");
    }

    [Fact]
    public void The_services_of_the_API_are_completed()
    {
        Write(Service("sqs:path/1/q"), Service("sns:action/Publish"));
        var line = $"start --deploy {_folder} --endpoint ";
        SluiceCommand.Create().Parse(line).GetCompletions(line.Length).Select(item => item.Label).ShouldBe(["sns=http://", "sqs=http://"], ignoreOrder: true);
    }

    private static ParseResult Parse(params string[] arguments) => SluiceCommand.Create().Parse(["start", .. arguments]);

    private static string Service(string uri)
        => TestApi.Path($"/{uri[..3]}", "post", $"\"type\":\"aws\",\"httpMethod\":\"POST\",\"uri\":\"arn:aws:apigateway:eu-west-1:{uri}\",\"credentials\":\"arn:aws:iam::1:role/r\",\"responses\":{{\"default\":{{\"statusCode\":\"200\"}}}}");

    private GatewayOptions Options(string service)
        => new() { DeployFolder = _folder, CodeFolder = _folder, Endpoints = new() { Own = new Dictionary<string, Uri> { [service] = new("http://127.0.0.1:9") } } };

    private void Write(params string[] paths) => File.WriteAllText(Path.Combine(_folder, "openapi.json"), TestApi.Document(string.Join(',', paths)));
}

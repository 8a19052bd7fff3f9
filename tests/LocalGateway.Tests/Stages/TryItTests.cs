using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Page.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Stages;

/// <summary>The operation that the start and the page suggest first.</summary>
public sealed class TryItTests
{
    private const string Mock = "\"type\":\"mock\",\"responses\":{\"default\":{\"statusCode\":200}}";
    private const string Http = "\"type\":\"http_proxy\",\"httpMethod\":\"GET\",\"uri\":\"http://example.com/\"";
    private const string Service = "\"type\":\"aws\",\"httpMethod\":\"POST\",\"uri\":\"arn:aws:apigateway:eu-west-1:sqs:path/000000000000/q\",\"responses\":{\"default\":{\"statusCode\":200}}";
    private const string Body = "\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\"}}}}";

    private static readonly string Guarded = Operation("Guarded", "/guarded", Mock, "\"security\":[{\"staff\":[]}]");
    private static readonly string Keyed = Operation("Keyed", "/keyed", Mock, "\"security\":[{\"key\":[]}]");
    private static readonly string Queue = Operation("Queue", "/queue", Service);
    private static readonly string Elsewhere = Operation("Elsewhere", "/elsewhere", Http);
    private static readonly string WithBody = Operation("WithBody", "/body", Mock, Body, "post");
    private static readonly string WithVariable = Operation("WithVariable", "/things/{id}", Mock);
    private static readonly string Plain = Operation("Plain", "/plain", Mock);
    private static readonly string Broken = Operation("Broken", "/broken", "\"type\":\"mock\",\"requestTemplates\":{\"application/json\":\"#if($x\"},\"responses\":{\"default\":{\"statusCode\":200}}");

    [Fact]
    public async Task It_is_one_that_needs_no_caller_no_other_server_no_body_and_no_value_in_the_path()
    {
        (await FirstAsync(Guarded, Queue, Broken, Keyed, Elsewhere, WithBody, WithVariable, Plain)).ShouldBe("Plain");
        (await FirstAsync(Guarded, Queue, Broken, Keyed, Elsewhere, WithBody, WithVariable)).ShouldBe("WithVariable");
        (await FirstAsync(Guarded, Queue, Broken, Keyed, Elsewhere, WithBody)).ShouldBe("WithBody");
        (await FirstAsync(Guarded, Queue, Broken, Keyed, Elsewhere)).ShouldBe("Elsewhere");
    }

    [Fact]
    public async Task Where_each_call_can_only_fail_there_is_none() => (await FirstAsync(Guarded, Queue, Broken, Keyed)).ShouldBeNull();

    private static async Task<string?> FirstAsync(params string[] operations)
    {
        const string Schemes = "\"components\":{\"securitySchemes\":{\"key\":{\"type\":\"apiKey\",\"name\":\"x-api-key\",\"in\":\"header\"},"
            + "\"staff\":{\"type\":\"apiKey\",\"name\":\"Authorization\",\"in\":\"header\",\"x-amazon-apigateway-authtype\":\"awsSigv4\"}}}";
        var document = JsonFile.Parse(Encoding.UTF8.GetBytes(TestApi.Document(string.Join(',', operations), Schemes)), "openapi.json");
        await using var stage = new DeployedStage(new() { DeployFolder = "", CodeFolder = "." }, DeployFolder.Read(document, null), new FunctionJournal());
        using var output = new PooledBuffer();
        RoutesJson.Write(stage.Gateway, stage.FirstCall, hasClientDocument: false, output);
        using var json = JsonDocument.Parse(output.Memory);
        return json.RootElement.GetProperty("first").GetString();
    }

    private static string Operation(string name, string path, string integration, string? more = null, string method = "get")
        => TestApi.Path(path, method, integration, $"\"operationId\":\"{name}\"{(more is null ? "" : $",{more}")}");
}

using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Authorization;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Integrations.Mock;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>A gateway in memory, from the text of a document.</summary>
internal sealed class TestApi
{
    public TestApi(string document, IIntegration? backend = null, StageSettings? stage = null, IAccessControl? access = null)
        : this(document, settings => settings.Type == IntegrationType.Mock || backend is null ? Create(settings) : backend, stage, access)
    {
    }

    public TestApi(string document, Func<Integration, IIntegration> integrations, StageSettings? stage = null, IAccessControl? access = null)
        => Gateway = new(Read(document), stage ?? new StageSettings("prod"), integrations, access);

    public TestApi(ApiDocument api, StageSettings stage, IAccessControl access) => Gateway = new(api, stage, Create, access);

    public Gateway Gateway { get; }

    /// <summary>Whether requests go to the only method in the manner of the console's Test.</summary>
    public bool IsTestInvoke { get; init; }

    /// <summary>Of the last request.</summary>
    public ExecutionLog Log { get; private set; } = new();

    /// <summary>A document with these paths.</summary>
    public static string Document(string paths, string more = "")
        => """{"openapi":"3.0.1","info":{"title":"Test","version":"1"},"paths":{""" + paths + "}" + (more.Length == 0 ? "" : "," + more) + "}";

    /// <summary>A path with one method and an integration.</summary>
    public static string Path(string path, string method, string integration, string more = "")
        => $"\"{path}\":{{\"{method}\":{{{more}{(more.Length == 0 ? "" : ",")}\"x-amazon-apigateway-integration\":{{{integration}}}}}}}";

    /// <summary>A path with one method on a mock that answers 200.</summary>
    public static string MockPath(string path, string method = "get", string requestTemplate = "{\"statusCode\":200}", string responses = "\"default\":{\"statusCode\":\"200\"}")
        => Path(path, method, $"\"type\":\"mock\",\"requestTemplates\":{{\"application/json\":{JsonSerializer.Serialize(requestTemplate)}}},\"responses\":{{{responses}}}");

    public static ApiDocument Read(string document) => OpenApiReader.Read(JsonFile.Parse(Encoding.UTF8.GetBytes(document), "openapi.json"));

    public Task<TestReply> SendAsync(string method, string target, string? body = null, params (string Name, string Value)[] headers)
        => SendAsync(method, target, body is null ? [] : Encoding.UTF8.GetBytes(body), headers);

    public async Task<TestReply> SendAsync(string method, string target, byte[] body, IEnumerable<(string Name, string Value)> headers)
    {
        var list = new HeaderList();
        foreach (var (name, value) in headers)
        {
            list.Add(name, value);
        }

        using var exchange = Gateway.Begin(
            new GatewayRequest { Method = method, Target = RequestTarget.Parse(target), Headers = list, Body = body },
            Log = new ExecutionLog());
        var reply = IsTestInvoke ? await Gateway.TestInvokeAsync(exchange, Gateway.Api.Methods.Single()) : await Gateway.AnswerAsync(exchange);
        return new(reply.Status, reply.Headers, reply.Body.ToArray(), exchange);
    }

    private static MockIntegration Create(Integration settings)
        => settings.Type == IntegrationType.Mock ? new MockIntegration() : throw new NotSupportedException("Give the test a backend.");
}

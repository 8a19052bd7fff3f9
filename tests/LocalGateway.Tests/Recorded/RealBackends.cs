using System.Text;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Integrations.Http;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Integrations.Mock;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Recorded;

/// <summary>The gateway's own integrations, in front of an endpoint and a function that behave as in a case.</summary>
internal sealed class RealBackends : IAsyncDisposable
{
    private readonly RecordedCase _recorded;
    private readonly HttpMessageInvoker _client = HttpIntegration.NewClient();
    private readonly FunctionPool _function;

    private RealBackends(RecordedCase recorded, EchoServer endpoint)
    {
        _recorded = recorded;
        Endpoint = endpoint;
        _function = new(TestFunction.Settings(), new FakeLauncher(Call), 1, new FunctionJournal());
    }

    public EchoServer Endpoint { get; }

    /// <summary>What the function got last.</summary>
    public byte[]? Event { get; private set; }

    public static async Task<RealBackends> StartAsync(RecordedCase recorded)
    {
        var endpoint = await EchoServer.StartAsync();
        endpoint.Status = (int?)recorded.Backend?["status"] ?? 200;
        endpoint.Answer = Encoding.UTF8.GetBytes(recorded.Backend?["body"]?.ToJsonString() ?? "{}");
        return new(recorded, endpoint);
    }

    public IIntegration Create(Integration settings) => settings.Type switch
    {
        IntegrationType.Mock => new MockIntegration(),
        IntegrationType.Lambda => new LambdaIntegration(new FunctionCaller(settings, _function, "F")),
        IntegrationType.LambdaProxy => new LambdaProxyIntegration(new FunctionCaller(settings, _function, "F"), new BinaryTypes([])),
        _ => new HttpIntegration(
            settings with { Uri = settings.Uri.Replace("<echo-url>/", Endpoint.Url.ToString(), StringComparison.Ordinal).Replace("http://127.0.0.1/", Endpoint.Url.ToString(), StringComparison.Ordinal) },
            new StageSettings("prod"),
            _client),
    };

    public async ValueTask DisposeAsync()
    {
        await _function.DisposeAsync();
        _client.Dispose();
        await Endpoint.DisposeAsync();
    }

    private byte[] Call(byte[] request)
    {
        Event = request;
        return _recorded.Backend?["lambda_return_value"] switch
        {
            JsonValue text when text.ToString().Contains("raised", StringComparison.Ordinal) => throw new InvalidOperationException("raised"),
            { } value => Encoding.UTF8.GetBytes(value.ToJsonString()),
            null when _recorded.Kind == "test-invoke-log" => Encoding.UTF8.GetBytes((string)_recorded.Expected["log"]!["line14"]!)[(Encoding.UTF8.GetByteCount(LogLikeness.Prefix) + "Method response body after transformations: ".Length)..],
            null when _recorded.Type == "AWS_PROXY" => "{\"statusCode\":200}"u8.ToArray(),
            _ => request,
        };
    }
}

using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations.Http;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Integrations.Mock;
using Sluice.LocalGateway.Integrations.Services;

namespace Sluice.LocalGateway.Integrations;

/// <summary>Makes the integration of each method of a stage.</summary>
internal sealed class IntegrationFactory(StageSettings stage, FunctionSet functions, BinaryTypes binaryTypes, HttpMessageHandler? backends = null) : IDisposable
{
    private readonly MockIntegration _mock = new();
    private readonly HttpMessageInvoker _client = backends is null ? HttpIntegration.NewClient() : new(backends, disposeHandler: false);

    /// <summary>Where services of AWS other than Lambda are called.</summary>
    public ServiceEndpoints Endpoints { get; init; } = ServiceEndpoints.None;

    /// <summary>
    /// The functions of the current build, for asynchronous invocations that are repeated after a new build. Null if the functions never change.
    /// </summary>
    public EventQueue? Events { get; init; }

    /// <summary>The clock by which asynchronous invocations are repeated.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public IIntegration Create(Integration settings) => settings.Type switch
    {
        IntegrationType.Mock => _mock,
        IntegrationType.Lambda => new LambdaIntegration(Caller(settings)),
        IntegrationType.LambdaProxy when settings.IsStream => new LambdaStreamIntegration(Caller(settings)),
        IntegrationType.LambdaProxy => new LambdaProxyIntegration(Caller(settings), binaryTypes),
        IntegrationType.Service => Service(settings),
        _ => new HttpIntegration(settings, stage, _client),
    };

    public void Dispose() => _client.Dispose();

    private IIntegration Service(Integration settings)
    {
        var uri = stage.Replace(settings.Uri);
        return Endpoints.Of(uri) is { } address
            ? new ServiceIntegration(settings, uri, address, AwsCredentials.FromShell(), _client)
            : new UnservedIntegration(
                "A service of AWS other than Lambda is called only at the endpoint that 'sluice start --endpoint' names, such as a local stand-in for it.");
    }

    private FunctionCaller Caller(Integration settings)
    {
        var name = FunctionUri.FindName(stage.Replace(settings.Uri)) ?? "";
        return new(settings, functions.Find(name), name, Events) { Time = Time };
    }
}

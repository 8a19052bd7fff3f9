using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations.Http;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Integrations.Mock;

namespace Sluice.LocalGateway.Integrations;

/// <summary>Makes the integration of each method of a stage.</summary>
internal sealed class IntegrationFactory(StageSettings stage, FunctionSet functions, BinaryTypes binaryTypes) : IDisposable
{
    private readonly MockIntegration _mock = new();
    private readonly HttpMessageInvoker _client = HttpIntegration.NewClient();

    public IIntegration Create(Integration settings) => settings.Type switch
    {
        IntegrationType.Mock => _mock,
        IntegrationType.Lambda => new LambdaIntegration(Caller(settings)),
        IntegrationType.LambdaProxy => new LambdaProxyIntegration(Caller(settings), binaryTypes),
        _ => new HttpIntegration(settings, stage, _client),
    };

    public void Dispose() => _client.Dispose();

    private FunctionCaller Caller(Integration settings)
    {
        var name = FunctionUri.FindName(stage.Replace(settings.Uri)) ?? "";
        return new(settings, functions.Find(name), name);
    }
}

using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Integrations.Mock;

namespace Sluice.LocalGateway.Integrations;

/// <summary>Makes the integration of each method of a stage.</summary>
internal sealed class IntegrationFactory(StageSettings stage, FunctionSet functions)
{
    private readonly MockIntegration _mock = new();

    /// <exception cref="NotSupportedException">This gateway does not serve the type.</exception>
    public IIntegration Create(Integration settings) => settings.Type switch
    {
        IntegrationType.Mock => _mock,
        IntegrationType.Lambda => CreateLambda(settings),
        _ => throw new NotSupportedException($"Integrations of type {settings.Type} are not served by this gateway yet."),
    };

    private LambdaIntegration CreateLambda(Integration settings)
    {
        var name = FunctionUri.FindName(stage.Replace(settings.Uri)) ?? "";
        return new(settings, functions.Find(name), name);
    }
}

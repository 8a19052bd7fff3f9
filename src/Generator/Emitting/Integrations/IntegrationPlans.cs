using Sluice.Generator.Emitting.AwsServices;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>Finds the plan for what answers an operation.</summary>
internal static class IntegrationPlans
{
    /// <summary>Null for a function.</summary>
    public static IntegrationPlan? For(OperationModel operation) => operation.Integration switch
    {
        HttpIntegrationModel http => HttpPlan.Of(operation, http, operation.Cors),
        AwsIntegrationModel aws => AwsPlan.Of(operation, aws, operation.Cors),
        MockIntegrationModel mock => MockPlan.Of(operation, mock, operation.Cors),
        _ => null,
    };
}

using System.Runtime.CompilerServices;
using Sluice.Generator.Emitting.AwsServices;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>Makes the plan of the integration of each operation of an API, once for all files.</summary>
internal sealed class IntegrationPlans(ApiModel api)
{
    // The keys are compared by reference, because to compare operations by value takes longer than to make a plan.
    private readonly ConditionalWeakTable<ApiOperation, IntegrationPlan> _plans = new();
    private readonly HashSet<string> _functionsWithNames = Functions.WithSeveralOperations(api);
    private readonly Dictionary<string, ApiFunction> _functions = api.Functions.Items.ToDictionary(function => function.LogicalId, StringComparer.Ordinal);

    // Most operations have the CORS settings of the API.
    private readonly ResponseHeaders _common = ResponseHeaders.Common(api.Cors);

    public IntegrationPlan For(ApiOperation operation) => _plans.GetValue(operation, Make);

    /// <summary>Returns the headers that every response of an operation has.</summary>
    private ResponseHeaders Common(ApiOperation operation) => ReferenceEquals(operation.Cors, api.Cors) ? _common : ResponseHeaders.Common(operation.Cors);

    private IntegrationPlan Make(ApiOperation operation) => operation.Integration switch
    {
        LambdaIntegrationModel { IsProxy: true } => LambdaPlan.OfProxy(operation, _functions[operation.FunctionId], Common(operation)),
        LambdaIntegrationModel =>
            LambdaPlan.Of(operation, _functions[operation.FunctionId], _functionsWithNames.Contains(operation.FunctionId), Common(operation)),
        HttpIntegrationModel http => HttpPlan.Of(operation, http, Common(operation)),
        AwsCallModel call => AwsCallPlan.Of(operation, call, Common(operation)),
        AwsIntegrationModel aws => AwsPlan.Of(operation, aws, Common(operation), Resource(aws)),
        MockIntegrationModel mock => MockPlan.Of(operation, mock, Common(operation)),
        var unknown => throw new InvalidOperationException($"No plan is made of a {unknown.GetType().Name}."),
    };

    /// <summary>Returns the name or ARN of the resource that a policy has to allow.</summary>
    private string Resource(AwsIntegrationModel aws) =>
        aws.StageVariable is { } variable ? api.StageVariables.Items.FirstOrDefault(v => v.Name == variable)?.Value ?? "" : aws.Resource;
}

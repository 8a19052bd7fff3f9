using System.Collections.Immutable;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing.AwsServices;

/// <summary>Checks that an AWS action has everything it needs, and that a mapping template can make its request.</summary>
internal static class AwsActionChecks
{
    public static string? ResourceProblem(AwsIntegrationModel model)
    {
        if (model.StageVariable is { } variable)
        {
            return StageVariableText.IsName(variable) ? null : $"'{variable}' is not the name of a stage variable.";
        }

        if (model.Action is AwsAction.SnsPublish or AwsAction.StepFunctionsStartExecution or AwsAction.StepFunctionsStartSyncExecution)
        {
            return model.Resource.StartsWith("arn:", StringComparison.Ordinal) && model.Resource.All(IsArn) ? null
                : $"'{model.Resource}' is not an ARN. A template does not know its region: write the whole ARN, or $stageVariables.NAME with "
                    + "[assembly: StageVariable(\"NAME\", \"arn:${AWS::Partition}:…\")].";
        }

        return model.Resource.Length is > 0 and <= 256 && model.Resource.All(IsName) ? null
            : $"'{model.Resource}' is not the name of a resource. Use letters, digits, '-', '_' and '.', or $stageVariables.NAME.";
    }

    public static string? Problem(AwsIntegrationModel model, OperationScope scope, ImmutableArray<ParameterModel> parameters, ResultModel result) =>
        model.Kind switch
        {
            AwsActionKind.Object => ObjectProblem(model),
            AwsActionKind.Items => DynamoDbChecks.Problem(model, scope, parameters, result),
            _ => MessageProblem(model, scope, parameters, result),
        };

    private static string? MessageProblem(AwsIntegrationModel model, OperationScope scope, ImmutableArray<ParameterModel> parameters, ResultModel result) =>
        parameters.Any(p => p.Source == ParameterSource.RawBody) ? "its message is JSON. Remove Raw."
        : parameters.IsEmpty ? "it has nothing to send. Give it a parameter."
        : result.Type is not null && model.Action != AwsAction.StepFunctionsStartSyncExecution && scope.Method.Attribute(WellKnown.ResponseTemplate) is null
            ? "its result is the service's own response. Return nothing, or write a [ResponseTemplate]."
        : model.GroupBy is { } group && !parameters.Any(p => p.Source == ParameterSource.Path && p.WireName == group)
            ? $"GroupBy = \"{group}\" is not a variable of the route."
        : model.Action == AwsAction.SqsSendMessage && model.Resource.EndsWith(".fifo", StringComparison.Ordinal) && model.GroupBy is null
            ? "a queue whose name ends in .fifo needs GroupBy."
        : model.Action == AwsAction.EventBridgePutEvents && (model.Source.Length == 0 || model.DetailType.Length == 0)
            ? "an event needs Source and DetailType."
        : null;

    private static string? ObjectProblem(AwsIntegrationModel model) =>
        model.ObjectKey.Length == 0 || model.ObjectKey[0] == '/' || model.ObjectKey.IndexOfAny(['?', '#', ' ', '"', '\\', '$']) >= 0
            || ForwardPath.Variables(model.ObjectKey) is null
            ? $"'{model.ObjectKey}' is not the key of an object. Write it without a leading '/', with {{name}} for a path parameter."
        : null;

    private static bool IsName(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.';

    private static bool IsArn(char c) => IsName(c) || c is ':' or '/';
}

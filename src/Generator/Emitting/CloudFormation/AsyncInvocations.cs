using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes what Lambda does with asynchronous invocations of a function.</summary>
internal static class AsyncInvocations
{
    /// <summary>Writes the properties of SAM's function. SAM adds the permissions for the destinations to the function's role.</summary>
    public static void WriteSam(DocumentWriter json, AsyncInvocationModel model)
    {
        if (model.DeadLetterQueue is { } queue)
        {
            json.Object("DeadLetterQueue", target =>
            {
                target.String("Type", queue.Type);
                StackReferences.WriteSub(target, "TargetArn", queue.Arn);
            });
        }

        if (model.HasConfig)
        {
            json.Object("EventInvokeConfig", config => WriteConfig(config, model, hasTypes: true));
        }
    }

    /// <summary>Writes the property of CloudFormation's function that names the dead-letter queue.</summary>
    public static void WriteDeadLetters(DocumentWriter json, AsyncInvocationModel model)
    {
        if (model.DeadLetterQueue is { } queue)
        {
            json.Object("DeadLetterConfig", target => StackReferences.WriteSub(target, "TargetArn", queue.Arn));
        }
    }

    /// <summary>Writes the resource with everything else, for CloudFormation's function, which has no alias.</summary>
    public static void WriteResource(DocumentWriter json, ApiFunction function, LogicalIds ids)
    {
        if (function.AsyncInvocation is { HasConfig: true } model)
        {
            json.Object(ids.New(ResourceIds.EventInvokeConfig(function.LogicalId)), resource =>
            {
                resource.String("Type", "AWS::Lambda::EventInvokeConfig");
                resource.Object("Properties", properties =>
                {
                    properties.Object("FunctionName", name => name.String("Ref", function.LogicalId));
                    properties.String("Qualifier", "$LATEST");
                    WriteConfig(properties, model, hasTypes: false);
                });
            });
        }
    }

    private static void WriteConfig(DocumentWriter json, AsyncInvocationModel model, bool hasTypes)
    {
        if (model.MaximumRetryAttempts is { } attempts)
        {
            SettingWriter.Number(json, "MaximumRetryAttempts", attempts);
        }

        if (model.MaximumEventAge is { } age)
        {
            SettingWriter.Number(json, "MaximumEventAgeInSeconds", age);
        }

        if (model.OnFailure is not null || model.OnSuccess is not null)
        {
            json.Object("DestinationConfig", destinations =>
            {
                WriteDestination(destinations, "OnFailure", model.OnFailure, hasTypes);
                WriteDestination(destinations, "OnSuccess", model.OnSuccess, hasTypes);
            });
        }
    }

    private static void WriteDestination(DocumentWriter json, string name, DestinationModel? destination, bool hasType)
    {
        if (destination is not null)
        {
            json.Object(name, item =>
            {
                if (hasType)
                {
                    item.String("Type", destination.Type);
                }

                StackReferences.WriteSub(item, "Destination", destination.Arn);
            });
        }
    }
}

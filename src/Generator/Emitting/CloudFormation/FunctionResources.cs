using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>A function and the log group that it writes to, which would otherwise be made by the first invocation and kept for ever.</summary>
internal static class FunctionResources
{
    private const int RetentionInDays = 30;

    public static void Write(JsonWriter json, ApiModel api, FunctionModel function, LogicalIds ids)
    {
        var logGroup = ids.New(function.LogicalId + "LogGroup");
        json.Object(function.LogicalId, resource =>
        {
            resource.String("Type", "AWS::Serverless::Function");
            resource.Object("Properties", properties => WriteProperties(properties, api, function, logGroup));
        });
        json.Object(logGroup, resource =>
        {
            resource.String("Type", "AWS::Logs::LogGroup");
            resource.String("DeletionPolicy", "Delete");
            resource.String("UpdateReplacePolicy", "Delete");
            resource.Object("Properties", properties =>
            {
                properties.Object("LogGroupName", name => name.String("Fn::Sub", "/aws/lambda/${AWS::StackName}-" + function.LogicalId));
                properties.Number("RetentionInDays", RetentionInDays);
            });
        });
    }

    private static void WriteProperties(JsonWriter json, ApiModel api, FunctionModel function, string logGroup)
    {
        json.OptionalString("FunctionName", function.Name);
        json.OptionalString("Description", function.Description);
        json.String("Handler", api.AssemblyName);
        json.String("Runtime", api.LambdaRuntime);
        json.String("CodeUri", "./" + api.AssemblyName + ".zip");
        json.Strings("Architectures", ["x86_64"]);
        json.Number("MemorySize", function.MemorySize);
        json.Number("Timeout", function.Timeout);
        json.Object("Environment", environment => environment.Object("Variables", variables => variables.String("SLUICE_FUNCTION", function.LogicalId)));
        json.Object("LoggingConfig", logging => logging.Object("LogGroup", group => group.String("Ref", logGroup)));
    }
}

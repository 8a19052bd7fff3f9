using Sluice.Generator.Emitting.Json;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>A log group of the stack's own, which would otherwise be made by the first line and kept for ever.</summary>
internal static class LogGroup
{
    /// <param name="json">Inside the resources.</param>
    /// <param name="id">Its logical id.</param>
    /// <param name="name">A text for <c>Fn::Sub</c>.</param>
    /// <param name="retention">Days.</param>
    public static void Write(JsonWriter json, string id, string name, int retention) => json.Object(id, resource =>
    {
        resource.String("Type", "AWS::Logs::LogGroup");
        resource.String("DeletionPolicy", "Delete");
        resource.String("UpdateReplacePolicy", "Delete");
        resource.Object("Properties", properties =>
        {
            properties.Object("LogGroupName", text => text.String("Fn::Sub", name));
            properties.Number("RetentionInDays", retention);
        });
    });
}

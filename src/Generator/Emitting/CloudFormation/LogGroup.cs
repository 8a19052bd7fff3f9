using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// Writes a log group that belongs to the stack. Otherwise AWS would create one when the first line is logged, and keep it after the stack is
/// deleted.
/// </summary>
internal static class LogGroup
{
    /// <param name="json">The writer, inside the resources.</param>
    /// <param name="id">The logical id of the log group.</param>
    /// <param name="name">The name of the log group, as a text for <c>Fn::Sub</c>.</param>
    /// <param name="retention">The retention of the log events in days.</param>
    /// <param name="key">The ARN of the key that encrypts the log, or null.</param>
    /// <param name="isRetained">True if the log is kept when the stack is deleted.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="condition">Writes the condition of the resource, or null if it always exists.</param>
    public static void Write(
        DocumentWriter json, string id, string name, SettingModel<int> retention, string? key, bool isRetained, EquatableArray<TagModel> tags,
        Action<DocumentWriter>? condition = null) => json.Object(id, resource =>
    {
        resource.String("Type", "AWS::Logs::LogGroup");
        condition?.Invoke(resource);
        resource.String("DeletionPolicy", isRetained ? "Retain" : "Delete");
        resource.String("UpdateReplacePolicy", isRetained ? "Retain" : "Delete");
        resource.Object("Properties", properties =>
        {
            properties.Object("LogGroupName", text => text.String("Fn::Sub", name));
            SettingWriter.Number(properties, "RetentionInDays", retention);
            StackReferences.WriteOptionalSub(properties, "KmsKeyId", key);
            ResourceTags.WriteList(properties, tags);
        });
    });
}

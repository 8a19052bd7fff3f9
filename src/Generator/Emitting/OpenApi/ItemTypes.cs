using Sluice.Generator.Emitting.AwsServices;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// Types of bodies that a template writes to DynamoDB. Their lists are at most as long as a loop runs, so the schema says so, and a
/// validator refuses a longer one. A type that others than DynamoDB use, too, has longer ones there.
/// </summary>
internal sealed class ItemTypes
{
    private readonly HashSet<string> _codecs;

    public ItemTypes(ApiModel api)
    {
        _codecs = new(api.Operations.Items.Where(IsPut).SelectMany(operation => operation.Parameters.Items)
            .Where(parameter => parameter.Source == ParameterSource.Body).Select(parameter => parameter.Type.Codec), StringComparer.Ordinal);
        _codecs.ExceptWith(api.Operations.Items.Where(operation => !IsPut(operation) && !IsRead(operation))
            .SelectMany(operation => operation.Types.Items).Select(type => type.Codec));
    }

    /// <summary>The constraints of a member, with the limit where it applies.</summary>
    public ConstraintsModel? Constraints(ObjectTypeModel type, MemberModel member) =>
        member.Type.Shape is TypeShape.Array or TypeShape.List && _codecs.Contains(type.Codec)
        && (member.Constraints?.MaxLength ?? int.MaxValue) > ItemTemplate.MaxElements
            ? (member.Constraints ?? new()) with { MaxLength = ItemTemplate.MaxElements }
            : member.Constraints;

    private static bool IsPut(OperationModel operation) =>
        operation is { Integration: AwsIntegrationModel { Action: AwsAction.DynamoDbPutItem }, RequestTemplate: null };

    private static bool IsRead(OperationModel operation) =>
        operation is { Integration: AwsIntegrationModel { Action: AwsAction.DynamoDbGetItem or AwsAction.DynamoDbQuery }, ResponseTemplate: null };
}

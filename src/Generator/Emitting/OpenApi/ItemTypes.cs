using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// The types of bodies whose lists are limited in length, because a mapping template of the integration cannot write longer ones. The schema declares
/// the limit, and a request validator refuses a longer list. A type that other operations use as well has no limit, because its lists may be longer
/// there.
/// </summary>
internal sealed class ItemTypes
{
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);

    public ItemTypes(ApiModel api, IntegrationPlans plans)
    {
        foreach (var operation in api.Operations)
        {
            if (plans.For(operation).LongestList is { } longest && operation.Parameters.Items.FirstOrDefault(p => p.Source == ParameterSource.Body) is { } body)
            {
                _longest[body.Type.Codec] = longest;
            }
        }

        foreach (var type in api.Operations.Items.Where(operation => plans.For(operation).LongestList is null).SelectMany(operation => operation.Types.Items))
        {
            _longest.Remove(type.Codec);
        }
    }

    /// <summary>Returns the constraints of a member, with the limit if it applies.</summary>
    public ConstraintsModel? Constraints(ObjectTypeModel type, MemberModel member) =>
        member.Type.Shape is TypeShape.Array or TypeShape.List && _longest.TryGetValue(type.Codec, out var longest)
        && (member.Constraints?.MaxLength ?? int.MaxValue) > longest
            ? (member.Constraints ?? new()) with { MaxLength = longest }
            : member.Constraints;
}

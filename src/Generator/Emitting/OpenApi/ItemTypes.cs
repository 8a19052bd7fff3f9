using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// Types of bodies whose lists an integration's template cannot write past a length. The schema says so, and a validator refuses a longer
/// one. A type that others use, too, has longer lists there.
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

    /// <summary>The constraints of a member, with the limit where it applies.</summary>
    public ConstraintsModel? Constraints(ObjectTypeModel type, MemberModel member) =>
        member.Type.Shape is TypeShape.Array or TypeShape.List && _longest.TryGetValue(type.Codec, out var longest)
        && (member.Constraints?.MaxLength ?? int.MaxValue) > longest
            ? (member.Constraints ?? new()) with { MaxLength = longest }
            : member.Constraints;
}

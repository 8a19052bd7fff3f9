using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Types;

/// <summary>A type that only System.Text.Json can read and write, through a context of the project.</summary>
/// <param name="Context">The name of the <c>JsonSerializerContext</c>, with <c>global::</c>.</param>
/// <param name="IsValueType">True for a struct or an enum.</param>
internal sealed record SerializedTypeModel(string Context, bool IsValueType) : NamedTypeModel
{
    /// <summary>The types of its values that are validated after they are read. The first is the type itself.</summary>
    public EquatableArray<ObjectTypeModel> Validated { get; init; }
}

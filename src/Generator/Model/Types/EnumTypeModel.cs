using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Types;

/// <param name="Members">The members, in order of declaration.</param>
/// <param name="AsText">True if JSON contains the name, false if it contains the number, which is System.Text.Json's default.</param>
internal sealed record EnumTypeModel(EquatableArray<EnumMemberModel> Members, bool AsText) : NamedTypeModel
{
    /// <summary>The underlying integer type.</summary>
    public TypeShape Underlying { get; init; } = TypeShape.Int32;

    /// <summary>True for an enum with <c>[Flags]</c>, for which a text may name several members with commas.</summary>
    public bool IsFlags { get; init; }

    /// <summary>True if a path, query, header or other text contains it.</summary>
    public bool IsText { get; init; }

    /// <summary>True if it is the type of a dictionary's keys.</summary>
    public bool IsKey { get; init; }
}

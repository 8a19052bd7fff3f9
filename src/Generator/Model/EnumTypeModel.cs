using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <param name="Members">In order of declaration: the C# name and the text in JSON.</param>
/// <param name="AsText">True where a body holds the name; false where it holds the number, System.Text.Json's default.</param>
internal sealed record EnumTypeModel(EquatableArray<EnumMemberModel> Members, bool AsText) : NamedTypeModel
{
    /// <summary>The integer type below it.</summary>
    public TypeShape Underlying { get; init; } = TypeShape.Int32;

    /// <summary>True for <c>[Flags]</c>: a text may name several members, with commas.</summary>
    public bool IsFlags { get; init; }

    /// <summary>True where a path, query, header or other text holds it.</summary>
    public bool IsText { get; init; }

    /// <summary>True where it is the key of a dictionary.</summary>
    public bool IsKey { get; init; }
}

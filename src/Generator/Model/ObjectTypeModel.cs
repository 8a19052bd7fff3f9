using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>A class, struct or record that is a JSON object.</summary>
internal sealed record ObjectTypeModel : NamedTypeModel
{
    public bool IsValueType { get; init; }

    /// <summary>In the order in which they are written.</summary>
    public EquatableArray<MemberModel> Members { get; init; }

    /// <summary>Names of the members that the constructor takes, in its order.</summary>
    public EquatableArray<string> ConstructorMembers { get; init; }
}

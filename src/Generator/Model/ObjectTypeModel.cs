using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>A class, struct, record or interface that is a JSON object.</summary>
internal sealed record ObjectTypeModel : NamedTypeModel
{
    public bool IsValueType { get; init; }

    /// <summary>True for an abstract class and an interface: only a derived type can be constructed.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>In the order in which they are written.</summary>
    public EquatableArray<MemberModel> Members { get; init; }

    /// <summary>Names of the members that the constructor takes, in its order.</summary>
    public EquatableArray<string> ConstructorMembers { get; init; }

    /// <summary>The member that takes what no other member does.</summary>
    public MemberModel? ExtensionData { get; init; }

    /// <summary>True where JSON with an unknown member is refused.</summary>
    public bool RefusesUnknown { get; init; }

    /// <summary>The derived types that JSON may hold in its place.</summary>
    public PolymorphismModel? Polymorphism { get; init; }

    /// <summary>True where it stands in another type's <see cref="Polymorphism"/>.</summary>
    public bool IsDerived { get; init; }
}

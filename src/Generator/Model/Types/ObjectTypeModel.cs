using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Types;

/// <summary>A class, struct, record or interface that is a JSON object.</summary>
internal sealed record ObjectTypeModel : NamedTypeModel
{
    public bool IsValueType { get; init; }

    /// <summary>True for an abstract class and for an interface, of which only derived types can be constructed.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The members, in the order in which they are written.</summary>
    public EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The names of the members that the constructor takes, in its order.</summary>
    public EquatableArray<string> ConstructorMembers { get; init; }

    /// <summary>The member that takes the JSON members that no other member takes, or null.</summary>
    public MemberModel? ExtensionData { get; init; }

    /// <summary>True if a member in JSON must have the letter case of its name.</summary>
    public bool IsCaseSensitive { get; init; }

    /// <summary>True if JSON with an unknown member is refused.</summary>
    public bool RefusesUnknown { get; init; }

    /// <summary>The validation attributes of the type itself.</summary>
    public EquatableArray<CustomAttributeModel> Rules { get; init; }

    /// <summary>True if the type implements <c>IValidatableObject</c>.</summary>
    public bool IsValidatable { get; init; }

    /// <summary>True if validation of an object of this type may ask for services.</summary>
    public bool NeedsContext => IsRead && (IsValidatable || Rules.Count > 0 || Members.Items.Any(m => m.Constraints is { NeedsContext: true }));

    /// <summary>The name of the type in messages about the object as a whole.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The derived types that JSON may contain in its place, or null.</summary>
    public PolymorphismModel? Polymorphism { get; init; }

    /// <summary>True if it is a derived type in another type's <see cref="Polymorphism"/>.</summary>
    public bool IsDerived { get; init; }
}

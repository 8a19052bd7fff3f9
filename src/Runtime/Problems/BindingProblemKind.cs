namespace Sluice.Runtime;

internal enum BindingProblemKind
{
    /// <summary>Name and message are known.</summary>
    Named,

    /// <summary>The value at the position has the wrong type.</summary>
    Invalid,

    /// <summary>The value at the position is null, or the object that ends there lacks a member.</summary>
    Missing,

    /// <summary>The value at the position, or the absent member of the object that ends there, fails a check with that message.</summary>
    Failed,

    /// <summary>The object takes no member of that name.</summary>
    Unknown,

    /// <summary>The member is there twice, and may be there once.</summary>
    Repeated,
}

namespace Sluice.Runtime;

/// <summary>The kinds of problems that binding finds.</summary>
internal enum BindingProblemKind
{
    /// <summary>The name and the message are known.</summary>
    Named,

    /// <summary>The value at the position has the wrong type.</summary>
    Invalid,

    /// <summary>The value at the position is null, or the object that ends there lacks a member.</summary>
    Missing,

    /// <summary>The value at the position, or the absent member of the object that ends there, fails a check. The message is known.</summary>
    Failed,

    /// <summary>The type has no member with the name of the member at the position.</summary>
    Unknown,

    /// <summary>The member at the position is repeated, and may occur only once.</summary>
    Repeated,
}

namespace Sluice.MappingTemplates.Linting;

/// <summary>The place of a reference.</summary>
internal enum ReferencePlace
{
    /// <summary>The reference is in an expression or a string, and is not printed here.</summary>
    Value,

    /// <summary>The reference is printed between double quotes of the output.</summary>
    Quoted,

    /// <summary>The reference is printed outside of quotes.</summary>
    Bare,
}

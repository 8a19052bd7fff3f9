namespace Sluice.MappingTemplates.Linting;

/// <summary>Where a reference stands.</summary>
internal enum ReferencePlace
{
    /// <summary>In an expression or a string: it is not printed here.</summary>
    Value,

    /// <summary>Printed, between double quotes of the text.</summary>
    Quoted,

    /// <summary>Printed, outside of quotes.</summary>
    Bare,
}

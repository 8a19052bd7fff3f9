namespace Sluice.Generator.Model.Types;

/// <summary>The kind of check that a validation attribute asks for.</summary>
internal enum CheckKind
{
    Required,

    /// <summary>The length of a text in characters, or of a collection in elements.</summary>
    Length,
    Range,
    Pattern,
    EmailAddress,
    Url,
    Phone,
    CreditCard,
    Base64,
    AllowedValues,
    DeniedValues,

    /// <summary>The value equals another member of its object.</summary>
    Compare,

    /// <summary>An attribute that generated code creates and asks.</summary>
    Custom,
}

namespace Sluice.Generator.Model;

/// <summary>What a validation attribute asks.</summary>
internal enum CheckKind
{
    Required,

    /// <summary>Of a text in characters, of a collection in elements.</summary>
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
}

namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary>The operation in the brackets of an array token.</summary>
internal enum ArrayOperation
{
    /// <summary>The content of the brackets is invalid. Jayway fails only when it evaluates the token.</summary>
    None,

    Index,
    Indexes,
    From,
    To,
    Between,
    FromEnd,
}

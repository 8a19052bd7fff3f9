namespace Sluice.MappingTemplates.JsonPath.Tokens;

internal enum ArrayOperation
{
    /// <summary>What was read makes no sense; Jayway fails only when it gets there.</summary>
    None,

    Index,
    Indexes,
    From,
    To,
    Between,
    FromEnd,
}

namespace Sluice.MappingTemplates.JsonPath;

/// <summary>How the evaluation of a token went. Jayway throws; a wildcard catches only what was not found.</summary>
internal enum PathOutcome
{
    Found,

    /// <summary>Jayway's <c>PathNotFoundException</c>.</summary>
    NotFound,

    /// <summary>Any other exception: the whole path gives nothing.</summary>
    Failed,
}

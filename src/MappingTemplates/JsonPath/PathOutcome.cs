namespace Sluice.MappingTemplates.JsonPath;

/// <summary>The outcome of evaluating a token. Jayway throws exceptions instead; a wildcard catches only <c>PathNotFoundException</c>.</summary>
internal enum PathOutcome
{
    Found,

    /// <summary>Jayway throws <c>PathNotFoundException</c>.</summary>
    NotFound,

    /// <summary>Jayway throws any other exception, and the whole path has no result.</summary>
    Failed,
}

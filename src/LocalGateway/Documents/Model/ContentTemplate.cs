using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A mapping template for one media type.</summary>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Template">Null for an empty text, which passes the payload on as it is.</param>
/// <param name="Problem">Why the text is not a template: every request that needs it fails; null where it is one.</param>
internal sealed record ContentTemplate(string MediaType, MappingTemplate? Template, string? Problem = null);

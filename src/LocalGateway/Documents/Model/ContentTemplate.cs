using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A mapping template for one media type.</summary>
/// <param name="MediaType">The media type, such as <c>application/json</c>.</param>
/// <param name="Template">The template; null for an empty text, which passes the body on unchanged.</param>
/// <param name="Problem">The reason why the text cannot be parsed, so that every request that needs it fails; null if it can.</param>
internal sealed record ContentTemplate(string MediaType, MappingTemplate? Template, string? Problem = null);

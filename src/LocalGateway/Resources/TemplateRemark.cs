using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Resources;

/// <summary>A name in a template that AWS does not know, or a part that this gateway does not serve.</summary>
/// <param name="IsError">Whether AWS refuses it. Otherwise AWS may have added it, or it has no effect here.</param>
/// <param name="Problem">The place and the problem.</param>
internal sealed record TemplateRemark(bool IsError, DocumentException Problem);

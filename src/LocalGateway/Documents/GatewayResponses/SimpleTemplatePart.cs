namespace Sluice.LocalGateway.Documents.GatewayResponses;

/// <summary>A piece of a gateway response's body.</summary>
/// <param name="Text">The text, or the reference's name without the dollar sign.</param>
/// <param name="IsReference">Whether a value takes its place.</param>
internal readonly record struct SimpleTemplatePart(string Text, bool IsReference);

namespace Sluice.LocalGateway.Documents.GatewayResponses;

/// <summary>A part of the template of a gateway response's body.</summary>
/// <param name="Text">The literal text, or the name of the reference without the dollar sign.</param>
/// <param name="IsReference">Whether the part is a reference, which is replaced with a value.</param>
internal readonly record struct SimpleTemplatePart(string Text, bool IsReference);

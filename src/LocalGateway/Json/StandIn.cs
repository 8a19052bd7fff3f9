namespace Sluice.LocalGateway.Json;

/// <summary>A text of a template that has values of this machine in place of those that only AWS knows.</summary>
/// <param name="Form">The text with a reference <c>${NAME}</c> in place of each such value.</param>
/// <param name="IsExact">Whether <c>Fn::Sub</c> makes the text of the form; otherwise the form only lists the references.</param>
internal sealed record StandIn(string Form, bool IsExact);

using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Model.Operations;

/// <summary>A value that a response streams.</summary>
/// <param name="Form">How the value becomes the body.</param>
/// <param name="Type">The type of an item as JSON, or of the stream.</param>
/// <param name="EventType">The type of an item that has fields of a server-sent event beside its data, with <c>global::</c>; null for any other.</param>
internal sealed record StreamModel(ResultForm Form, TypeRef Type, string? EventType);

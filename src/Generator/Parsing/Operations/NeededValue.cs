using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>A value that an operation requires and that the client does not send: one of the authorizer, or a stage variable.</summary>
/// <param name="Source">The source of the value.</param>
/// <param name="Name">The name of the value at its source.</param>
/// <param name="Place">The location of the attribute that names it.</param>
internal sealed record NeededValue(ParameterSource Source, string Name, Location? Place);

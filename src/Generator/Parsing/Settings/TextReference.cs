using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>A reference <c>${NAME}</c> in a text of an attribute.</summary>
/// <param name="Name">What is between the braces.</param>
/// <param name="MayBeInvokeUrl">True in an environment variable, where <c>${InvokeUrl}</c> stands for the address of the stage.</param>
/// <param name="Place">The location of the text.</param>
internal sealed record TextReference(string Name, bool MayBeInvokeUrl, Location? Place);

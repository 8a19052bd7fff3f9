namespace Sluice.LocalGateway.Linting;

/// <summary>A mistake in a template.</summary>
/// <param name="Place">The place in short, for the template of a build, which nobody edits.</param>
/// <param name="Path">The path of the value.</param>
/// <param name="Problem">A sentence that says what is wrong, and how to correct it.</param>
internal sealed record StackFinding(string Place, string Path, string Problem);

namespace Sluice.Generator.Tests.DeployFiles.Rendering;

/// <param name="Text">What the template printed.</param>
/// <param name="Status">The status that it put in <c>$context.responseOverride</c>.</param>
/// <param name="Headers">The headers that it put there.</param>
internal sealed record Rendered(string Text, int? Status, IReadOnlyDictionary<string, string> Headers);

using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>The settings that a stage has for one method, or for all of them.</summary>
/// <param name="HttpMethod">The method, or <c>*</c>.</param>
/// <param name="Path">The path as a key of the stage's settings, with <c>~1</c> for each slash, or <c>*</c>.</param>
/// <param name="Own">What the operation sets differently, or null.</param>
internal sealed record StageMethod(string HttpMethod, string Path, MethodSettingsModel? Own)
{
    /// <summary>The name from which the id of a resource for these settings is made.</summary>
    public required string Name { get; init; }
}

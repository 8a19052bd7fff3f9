using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Journeys;

/// <summary>One rendering of a template.</summary>
/// <param name="MediaType">What chose the template.</param>
/// <param name="Text">The template.</param>
/// <param name="References">What each reference gave, in the order of the rendering; cut after <see cref="MostReferences"/>.</param>
/// <param name="Output">What it rendered.</param>
/// <param name="Problem">Why the rendering failed; null where it did not.</param>
internal sealed record TemplateRun(string MediaType, string Text, IReadOnlyList<ReferenceTrace> References, string Output, string? Problem)
{
    /// <summary>A loop over a long list would fill the memory.</summary>
    public const int MostReferences = 2_000;
}

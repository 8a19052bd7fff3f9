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

    /// <summary>Characters of a value: it is looked at, not copied.</summary>
    private const int LongestValue = 2_000;

    /// <summary>Keeps what a reference gave.</summary>
    /// <param name="references">Those before it.</param>
    /// <param name="reference">The next one.</param>
    /// <param name="space">Bounds what is kept; null for a rendering that is shown and forgotten.</param>
    public static void Keep(List<ReferenceTrace> references, ReferenceTrace reference, KeptSpace? space = null)
    {
        if (references.Count >= MostReferences)
        {
            return;
        }

        var value = reference.Value is { Length: > LongestValue } text ? $"{text.AsSpan(0, LongestValue)}\u2026" : reference.Value;
        references.Add(reference with { Value = value is null ? null : space?.Keep(value) ?? value });
    }
}

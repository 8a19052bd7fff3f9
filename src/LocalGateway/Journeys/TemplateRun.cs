using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Journeys;

/// <summary>One rendering of a template.</summary>
/// <param name="MediaType">The media type that the template is declared for.</param>
/// <param name="Text">The text of the template.</param>
/// <param name="References">The value of each reference, in the order of the rendering, up to <see cref="MostReferences"/>.</param>
/// <param name="Output">The output of the rendering.</param>
/// <param name="Problem">The reason why the rendering failed, or null if it succeeded.</param>
internal sealed record TemplateRun(string MediaType, string Text, IReadOnlyList<ReferenceTrace> References, string Output, string? Problem)
{
    /// <summary>The largest number of references that are kept, because a loop over a long list would fill the memory.</summary>
    public const int MostReferences = 2_000;

    /// <summary>The largest number of characters of a value that are kept.</summary>
    private const int LongestValue = 2_000;

    /// <summary>Keeps the value of a reference.</summary>
    /// <param name="references">The list that the reference is added to.</param>
    /// <param name="reference">The reference and its value.</param>
    /// <param name="space">Limits the memory of a journey. Null for a rendering that is not kept.</param>
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

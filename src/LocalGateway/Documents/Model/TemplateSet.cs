using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>Mapping templates by media type, in the document's order.</summary>
internal sealed class TemplateSet(ImmutableArray<ContentTemplate> templates)
{
    public static readonly TemplateSet Empty = new([]);

    public ImmutableArray<ContentTemplate> Templates { get; } = templates;

    public bool IsEmpty => Templates.IsEmpty;

    /// <summary>The template for exactly this media type (no parameters), or null.</summary>
    public ContentTemplate? Find(ReadOnlySpan<char> mediaType)
    {
        foreach (var template in Templates)
        {
            if (mediaType.Equals(template.MediaType, StringComparison.OrdinalIgnoreCase))
            {
                return template;
            }
        }

        return null;
    }
}

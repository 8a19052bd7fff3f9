using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>Mapping templates by media type, in the document's order.</summary>
internal sealed class TemplateSet(ImmutableArray<ContentTemplate> templates)
{
    public static readonly TemplateSet Empty = new([]);

    public ImmutableArray<ContentTemplate> Templates { get; } = templates;

    public bool IsEmpty => Templates.IsEmpty;

    /// <summary>Returns the template for a media type without parameters, compared without regard to case, or null if there is none.</summary>
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

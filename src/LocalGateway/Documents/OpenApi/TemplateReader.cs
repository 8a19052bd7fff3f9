using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Json;
using Sluice.LocalGateway.Documents.Model;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads and parses the mapping templates of one operation.</summary>
internal sealed class TemplateReader(string operation, string route)
{
    /// <summary>AWS's limit.</summary>
    private const int MostCharacters = 300 * 1024;

    public TemplateSet Read(JsonPlace? place, string what)
    {
        if (place is not { } map)
        {
            return TemplateSet.Empty;
        }

        var templates = ImmutableArray.CreateBuilder<ContentTemplate>();
        foreach (var (mediaType, text) in map.Members())
        {
            if (mediaType != "$default" && !mediaType.Contains('/', StringComparison.Ordinal))
            {
                throw text.Error($"Invalid content type specified: {mediaType}");
            }

            templates.Add(new(mediaType, Parse(text, $"the {what} template for {mediaType}")));
        }

        return new(templates.ToImmutable());
    }

    private MappingTemplate? Parse(JsonPlace place, string what)
    {
        // Null and an empty text mean the same: no transformation.
        var text = place.Value.ValueKind == System.Text.Json.JsonValueKind.Null ? "" : place.Text();
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length > MostCharacters)
        {
            throw place.Error($"{what} is over AWS's limit of 300 KB.");
        }

        try
        {
            return MappingTemplate.Parse(text);
        }
        catch (TemplateParseException problem)
        {
            throw place.Error($"{what} of {operation} ({route}) does not parse: line {problem.Line}, column {problem.Column}: {problem.Problem}", problem);
        }
    }
}

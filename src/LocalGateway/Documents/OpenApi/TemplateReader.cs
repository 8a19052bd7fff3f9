using System.Collections.Immutable;
using System.Text;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads and parses the mapping templates of one operation.</summary>
/// <param name="operation">The operation's name.</param>
/// <param name="route">Its method and path.</param>
/// <param name="problems">Gets a line for each template that does not parse.</param>
internal sealed class TemplateReader(string operation, string route, ICollection<string> problems)
{
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

            templates.Add(Parse(text, mediaType, $"the {what} template for {mediaType}"));
        }

        return new(templates.ToImmutable());
    }

    private ContentTemplate Parse(JsonPlace place, string mediaType, string what)
    {
        // Null and an empty text mean the same: no transformation.
        var text = place.Value.ValueKind == System.Text.Json.JsonValueKind.Null ? "" : place.Text();
        if (text.Length == 0)
        {
            return new(mediaType, null);
        }

        if (Encoding.UTF8.GetByteCount(text) > ApiGatewayLimits.TemplateBytes)
        {
            throw place.Error($"{what} is over AWS's limit of 300 KB.");
        }

        try
        {
            return new(mediaType, MappingTemplate.Parse(text));
        }
        catch (TemplateParseException problem)
        {
            // AWS deploys it, and answers 500 where it is used. So does this gateway, and says so at once.
            var problemText = $"{what} of {operation} ({route}) does not parse: line {problem.Line}, column {problem.Column}: {problem.Problem}";
            problems.Add($"{place.File}: {place.Path}: {problemText}. Requests that need it are answered 500.");
            return new(mediaType, null, problemText);
        }
    }
}

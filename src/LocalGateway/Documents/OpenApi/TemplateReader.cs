using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads and parses the mapping templates of one operation.</summary>
/// <param name="operation">The operation's name.</param>
/// <param name="route">Its method and path.</param>
/// <param name="findings">Receives what is wrong, including each template that cannot be parsed.</param>
internal sealed class TemplateReader(string operation, string route, DocumentFindings findings)
{
    /// <summary>Returns whether CloudFormation replaces a pseudo parameter in a text, which makes another text of it.</summary>
    public static bool IsUnknown(string text) => text.Contains("${AWS::", StringComparison.Ordinal);

    public TemplateSet Read(JsonPlace? place, string what)
    {
        var templates = ImmutableArray.CreateBuilder<ContentTemplate>();
        foreach (var (mediaType, text) in findings.Members(place))
        {
            if (mediaType != "$default" && !mediaType.Contains('/', StringComparison.Ordinal))
            {
                var refusal = Intrinsic.HasPlaceholder(mediaType) || !text.IsString ? Refusal.OnlyHere : Refusal.ByAws;
                findings.Refuse(text.Error(refusal, $"Invalid content type specified: {mediaType}"));
            }

            if (findings.Read(text, given => Parse(given, mediaType, $"the {what} template for {mediaType}"), null) is { } template)
            {
                templates.Add(template);
            }
        }

        return templates.Count == 0 ? TemplateSet.Empty : new(templates.ToImmutable());
    }

    private ContentTemplate Parse(JsonPlace place, string mediaType, string what)
    {
        // Null and an empty text both mean that nothing is transformed.
        var text = place.Value.ValueKind == JsonValueKind.Null ? "" : place.Text();
        if (Encoding.UTF8.GetByteCount(text) > ApiGatewayLimits.TemplateBytes)
        {
            findings.Refuse(place.Error(Refusal.ByAws, $"{what} is over AWS's limit of 300 KB."));
        }

        if (text.Length == 0 || (findings.IsCheck && IsUnknown(text)))
        {
            return new(mediaType, null);
        }

        try
        {
            return new(mediaType, MappingTemplate.Parse(text));
        }
        catch (TemplateParseException problem)
        {
            // AWS deploys such a template and answers 500 when it is used. This gateway does the same, and reports it at the start.
            var problemText = $"{what} of {operation} ({route}) does not parse: line {problem.Line}, column {problem.Column}: {problem.Problem}";
            findings.Note(place.Error(Refusal.WhenUsed, $"{problemText}. Requests that need it are answered 500."));
            return new(mediaType, null, problemText);
        }
    }
}

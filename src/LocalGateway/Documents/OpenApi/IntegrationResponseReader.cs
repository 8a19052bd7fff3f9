using System.Globalization;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads one member of an integration's <c>responses</c>. Its name is the selection pattern.</summary>
internal static class IntegrationResponseReader
{
    private static readonly KnownKeys Known = new(
        used: ["statusCode", "responseParameters", "responseTemplates", "contentHandling"], withoutEffectHere: [], closed: true);

    public static IntegrationResponse Read(string pattern, JsonPlace place, TemplateReader templates, DocumentFindings findings)
    {
        Known.Check(place, findings);
        return new()
        {
            Pattern = pattern is "default" or "" ? null : findings.Read(place, given => ReadPattern(pattern, given), null),
            StatusCode = findings.Read(place, static given => ReadStatus(given.Member("statusCode")), 0),
            Templates = templates.Read(place.Find("responseTemplates"), $"response '{pattern}'"),
            Headers = ParameterMappingReader.ReadResponse(place.Find("responseParameters"), findings),
            ContentHandling = findings.Read(place.Find("contentHandling"), ReadContentHandling, ContentHandling.Unset),
        };
    }

    /// <summary>Reads a status. AWS's API has the same pattern for integration responses and gateway responses (its type StatusCode).</summary>
    public static int ReadStatus(JsonPlace place)
        => int.TryParse(place.TextOrNumber(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && ApiGatewayLimits.IsStatus(status)
            ? status
            : throw place.Error(
                Refusal.ByAws,
                $"Value '{place.TextOrNumber()}' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d");

    // The API reference of PutIntegration has these values. It is unconfirmed what an import does with another one.
    public static ContentHandling ReadContentHandling(JsonPlace place) => place.Text().ToUpperInvariant() switch
    {
        "CONVERT_TO_TEXT" => ContentHandling.ConvertToText,
        "CONVERT_TO_BINARY" => ContentHandling.ConvertToBinary,
        _ => throw place.Error(Refusal.ByAws, "a contentHandling is CONVERT_TO_TEXT or CONVERT_TO_BINARY. Write one of these, or remove it."),
    };

    private static JavaPattern ReadPattern(string pattern, JsonPlace place)
    {
        try
        {
            return JavaPattern.Parse(pattern);
        }
        catch (FormatException problem)
        {
            throw place.Error($"the selection pattern is not a regular expression: {problem.Message}", problem);
        }
    }
}

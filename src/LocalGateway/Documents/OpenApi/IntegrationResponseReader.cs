using System.Globalization;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads one member of an integration's <c>responses</c>: its name is the selection pattern.</summary>
internal static class IntegrationResponseReader
{
    private static readonly KnownKeys Known = new(
        used: ["statusCode", "responseParameters", "responseTemplates", "contentHandling"], withoutEffectHere: [], closed: true);

    public static IntegrationResponse Read(string pattern, JsonPlace place, TemplateReader templates, Func<JsonPlace?, ContentHandling> readHandling)
    {
        Known.Check(place);
        return new()
        {
            Pattern = pattern is "default" or "" ? null : ReadPattern(pattern, place),
            StatusCode = ReadStatus(place.Member("statusCode")),
            Templates = templates.Read(place.Find("responseTemplates"), $"response '{pattern}'"),
            Headers = place.Find("responseParameters") is { } headers
                ? [.. headers.Members().Where(ParameterMappingReader.IsTaken).Select(member => ParameterMappingReader.ReadResponse(member.Key, member.Value))]
                : [],
            ContentHandling = readHandling(place.Find("contentHandling")),
        };
    }

    public static int ReadStatus(JsonPlace place)
        => int.TryParse(place.TextOrNumber(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && ApiGatewayLimits.IsStatus(status)
            ? status
            : throw place.Error($"Value '{place.TextOrNumber()}' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d");

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

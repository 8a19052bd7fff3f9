using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.Contract;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Backends;

/// <summary>Recognizes a constant response that <c>[Mock]</c> says: one status of success, one text without references, and constant headers.</summary>
internal static partial class ConstantAnswer
{
    public static (IReadOnlyList<ImportedAttribute> Attributes, string Type)? Read(Operation operation)
    {
        // A request with a body may have any media type, and the template that [Mock] makes refuses all but JSON. A preflight has no body.
        var responses = JsonPlace.MembersOf(operation.Integration.Find("responses")).ToList();
        if (operation.Method.HttpMethod is not ("GET" or "HEAD" or "DELETE" or "OPTIONS") || responses is not [var one]
            || !operation.Integration.Members().All(static member => IsSaid(member.Key, member.Value))
            || !one.Value.Members().All(static member => member.Key is "statusCode" or "responseTemplates" or "responseParameters")
            || operation.Method.Validator is { } validator && (validator.Required.Length > 0 || validator.Models is { IsDefaultOrEmpty: false }))
        {
            return null;
        }

        var status = one.Value.Find("statusCode")?.TextOrNumber() ?? "";
        var request = JsonPlace.MembersOf(operation.Integration.Find("requestTemplates")).ToList();
        if (request is not [{ Key: "application/json" } asked] || Code().Match(asked.Value.KnownText ?? "") is not { Success: true } code
            || code.Groups[1].Value != status || !int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 200 or > 299 || (one.Key != "default" && one.Key != status))
        {
            return null;
        }

        var templates = JsonPlace.MembersOf(one.Value.Find("responseTemplates")).ToList();
        if (templates.Count > 1 || templates.Exists(static template => template.Key != "application/json" || Text(template.Value) is null))
        {
            return null;
        }

        var headers = Headers(one.Value);
        var body = templates.Count == 0 ? "" : Text(templates[0].Value)!;
        return headers is null || (body.Length > 0 && !IsJson(body)) ? null : Made(number, body, headers);
    }

    // What [Mock] says, and what changes nothing for an integration without a backend.
    private static bool IsSaid(string name, JsonPlace place) => name switch
    {
        "type" or "httpMethod" or "uri" or "requestTemplates" or "responses" or "passthroughBehavior" or "timeoutInMillis" or "payloadFormatVersion"
            or "requestParameters" => true,
        "cacheKeyParameters" => place.Value.ValueKind == JsonValueKind.Array && place.Value.GetArrayLength() == 0,
        "cacheNamespace" => true,
        _ => UsualValues.Is(name, place),
    };

    private static (IReadOnlyList<ImportedAttribute> Attributes, string Type) Made(int status, string body, List<(string Name, string Value)> headers)
    {
        var attributes = new List<ImportedAttribute> { body.Length == 0 ? ImportedAttribute.Of("Mock") : ImportedAttribute.Of("Mock", body) };
        attributes.AddRange(headers
            .Where(header => body.Length == 0 || header.Value != "application/json" || !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            .Select(static header => ImportedAttribute.Of("AnswerHeader", header.Name, header.Value)));
        if (status != (body.Length == 0 ? 204 : 200))
        {
            attributes.Add(ImportedAttribute.Of("Returns").WithNumber(null, status));
        }

        return (attributes, body.Length == 0 ? "void" : "JsonElement");
    }

    // The form that a build writes, or a text in which nothing is a reference or a directive.
    private static string? Text(JsonPlace template)
    {
        var text = template.KnownText ?? "";
        return Built().Match(text) is { Success: true } built ? built.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal)
            : text.IndexOfAny(['$', '#', '\r', '\\']) < 0 ? text
            : null;
    }

    private static List<(string Name, string Value)>? Headers(JsonPlace response)
    {
        const string Start = "method.response.header.";
        var headers = new List<(string, string)>();
        foreach (var (target, value) in JsonPlace.MembersOf(response.Find("responseParameters")))
        {
            if (!target.StartsWith(Start, StringComparison.Ordinal) || value.KnownText is not ['\'', .. var constant, '\'']
                || constant.Contains('\'', StringComparison.Ordinal))
            {
                return null;
            }

            // API Gateway sends these headers under another name, and a build refuses them and values that no constant can have.
            var name = target[Start.Length..];
            if (!ApiGatewayNames.IsParameter(name) || ApiGatewayNames.IsRemappedHeader(name) || constant.Length == 0 || constant[0] == '$'
                || !constant.All(static character => character is >= ' ' and < '\u007f'))
            {
                return null;
            }

            headers.Add((name, constant));
        }

        return headers;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("""^\s*\{\s*"?statusCode"?\s*:\s*([0-9]{3})\s*\}\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("""^#set\(\$answer = '((?:[^']|'')*)'\)\n\$answer$""", RegexOptions.CultureInvariant)]
    private static partial Regex Built();
}

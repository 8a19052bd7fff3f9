using System.Globalization;
using Sluice.LocalGateway.Documents.Model;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>
/// Finds the operations for which <c>[Cors]</c> says what the document says: a function's operation whose response names one origin, on a path whose
/// preflight is a constant.
/// </summary>
internal sealed class CrossOrigin
{
    private const string Start = "method.response.header.Access-Control-";

    private readonly Dictionary<string, Operation> _preflights = new(StringComparer.Ordinal);

    public CrossOrigin(IReadOnlyList<Operation> operations)
    {
        foreach (var path in operations.GroupBy(static operation => operation.Method.ResourcePath))
        {
            var preflight = path.FirstOrDefault(static one => one.Method.HttpMethod == "OPTIONS"
                && one.Method.Integration.Type == IntegrationType.Mock && Header(one, "Allow-Origin") is not null);
            var isCustom = path.Any(static one => one.Method.Integration.Type == IntegrationType.Lambda && Header(one, "Allow-Origin") is not null);
            var origins = path.Select(static one => Header(one, "Allow-Origin")).OfType<string>().Distinct().ToList();
            if (preflight is not null && isCustom && origins is [var origin] && IsOrigin(origin, preflight))
            {
                _preflights[path.Key] = preflight;
            }
        }
    }

    /// <summary>Returns whether the operation is a preflight that an attribute makes.</summary>
    public bool IsMade(Operation operation) => _preflights.ContainsValue(operation);

    /// <summary>Returns the attribute of an operation, or null if pages of other origins may not read its responses.</summary>
    public ImportedAttribute? Of(Operation operation)
    {
        if (operation.Method.Integration.Type != IntegrationType.Lambda || Header(operation, "Allow-Origin") is not { } origin
            || !_preflights.TryGetValue(operation.Method.ResourcePath, out var preflight))
        {
            return null;
        }

        var cors = ImportedAttribute.Of("Cors", origin);
        cors = Header(preflight, "Allow-Credentials") == "true" ? cors.WithCode("AllowCredentials", "true") : cors;
        var headers = List(Header(preflight, "Allow-Headers")).Where(static name => !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).ToList();
        cors = headers.Count == 0 ? cors : cors.WithTexts("AllowHeaders", headers);
        var exposed = List(Header(operation, "Expose-Headers"));
        cors = exposed.Count == 0 ? cors : cors.WithTexts("ExposeHeaders", exposed);
        return int.TryParse(Header(preflight, "Max-Age"), NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is not 600 and <= 86_400
            ? cors.WithNumber("MaxAge", age)
            : cors;
    }

    // What a build takes: all origins, or one in lower case as browsers send it. Credentials need the latter.
    private static bool IsOrigin(string origin, Operation preflight)
        => origin == "*" ? Header(preflight, "Allow-Credentials") != "true"
            : Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && origin == uri.GetLeftPart(UriPartial.Authority)
                && origin.All(static character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or ':' or '/' or '-');

    private static List<string> List(string? text)
        => [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static name => name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'))];

    private static string? Header(Operation operation, string name)
        => operation.Integration.Find("responses")?.Find("default")?.Find("responseParameters")?.Find(Start + name)?.KnownText is ['\'', .. var value, '\'']
            ? value
            : null;
}

using System.Globalization;
using System.Text.Json;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>
/// Finds the operations of functions for which <c>[Cors]</c> says what the document says: their responses name one origin. If the preflight of their
/// path has the form that a build writes, the attribute makes it, too. Any other preflight is an operation of its own, which then counts.
/// </summary>
internal sealed class CrossOrigin
{
    private const string Start = "method.response.header.";
    private const string Prefix = "Access-Control-";

    private readonly ImportScope _scope;
    private readonly Dictionary<Operation, ImportedAttribute> _attributes = [];
    private readonly HashSet<Operation> _made = [];

    public CrossOrigin(ImportScope scope, IReadOnlyList<Operation> operations)
    {
        _scope = scope;
        foreach (var path in operations.GroupBy(static operation => operation.Method.ResourcePath, StringComparer.Ordinal))
        {
            Read([.. path.Where(IsOpen)], path.FirstOrDefault(static operation => operation.Method.HttpMethod == "OPTIONS"));
        }
    }

    /// <summary>Returns whether the operation is a preflight that an attribute makes.</summary>
    public bool IsMade(Operation operation) => _made.Contains(operation);

    /// <summary>Returns the attribute of an operation, or null if none says its headers.</summary>
    public ImportedAttribute? Of(Operation operation) => _attributes.GetValueOrDefault(operation);

    /// <summary>Returns whether the attribute of an operation sets a header of a response to a value.</summary>
    public bool Sets(Operation operation, string name, string? value)
        => _attributes.ContainsKey(operation) && name switch
        {
            Prefix + "Allow-Origin" or Prefix + "Allow-Credentials" or Prefix + "Expose-Headers" => value == $"'{Header(operation, name)}'",
            "Vary" => value == "'Origin'",
            _ => false,
        };

    // The operations of one path with CORS have the same origins and credentials, because a browser asks about the path.
    private void Read(List<Operation> open, Operation? preflight)
    {
        if (open.Select(static one => (Header(one, Prefix + "Allow-Origin"), Header(one, Prefix + "Allow-Credentials"))).Distinct().Count() != 1)
        {
            return;
        }

        var isMade = preflight is not null && IsBuilt(preflight, open);
        foreach (var operation in open)
        {
            _attributes[operation] = Attribute(operation, isMade ? preflight : null);
            if (preflight is null)
            {
                _scope.NoteTogether(
                    operation.Place, $"{operation.Method.HttpMethod} {operation.Method.ResourcePath}", "[Cors]",
                    "the attribute answers the preflight of the path, too, which the document does not. Write the header in a result if no page may ask.");
            }
        }

        if (isMade)
        {
            _made.Add(preflight!);
        }
    }

    private static ImportedAttribute Attribute(Operation operation, Operation? preflight)
    {
        var cors = ImportedAttribute.Of("Cors", Header(operation, Prefix + "Allow-Origin")!);
        cors = Header(operation, Prefix + "Allow-Credentials") == "true" ? cors.WithCode("AllowCredentials", "true") : cors;
        var headers = List(preflight is null ? null : Header(preflight, Prefix + "Allow-Headers")).Where(static name => name != "content-type").ToList();
        cors = headers.Count == 0 ? cors : cors.WithTexts("AllowHeaders", headers);
        var exposed = List(Header(operation, Prefix + "Expose-Headers"));
        cors = exposed.Count == 0 ? cors : cors.WithTexts("ExposeHeaders", exposed);
        return preflight is not null && MaxAge(preflight) is { } age && age != 600 ? cors.WithNumber("MaxAge", age) : cors;
    }

    // What a build takes: all origins, or one in lower case as browsers send it. Credentials need the latter.
    private static bool IsOpen(Operation operation)
    {
        if (operation.Method.Integration.Type != IntegrationType.Lambda || operation.Method.HttpMethod == "OPTIONS"
            || Header(operation, Prefix + "Allow-Origin") is not { } origin
            || Header(operation, Prefix + "Allow-Credentials") is not (null or "true"))
        {
            return false;
        }

        var exposed = Header(operation, Prefix + "Expose-Headers");
        return (exposed is null || string.Join(',', List(exposed)) == exposed)
            && (origin == "*" ? Header(operation, Prefix + "Allow-Credentials") is null
                : Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && origin == uri.GetLeftPart(UriPartial.Authority)
                    && origin.All(static one => char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one) || one is '.' or ':' or '/' or '-'));
    }

    // The preflight that a build writes for the operations of the path has the same status and headers.
    private bool IsBuilt(Operation preflight, List<Operation> open)
    {
        var responses = JsonPlace.MembersOf(preflight.Integration.Find("responses")).ToList();
        if (preflight.Method.Integration.Type != IntegrationType.Mock || responses is not [{ Key: "default" } one]
            || one.Value.Find("statusCode")?.TextOrNumber() != "204" || preflight.Method.Access is not null || MaxAge(preflight) is null
            || open.Exists(static operation => operation.Method.HttpMethod == ApiMethod.Any))
        {
            return false;
        }

        var expected = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [Prefix + "Allow-Methods"] = string.Join(
                ',', open.Select(static operation => operation.Method.HttpMethod).Append("OPTIONS").Order(StringComparer.Ordinal)),
            [Prefix + "Allow-Headers"] = string.Join(',', List(Header(preflight, Prefix + "Allow-Headers")).Distinct().Order(StringComparer.Ordinal)),
            [Prefix + "Max-Age"] = MaxAge(preflight)!.Value.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var name in new[] { Prefix + "Allow-Origin", Prefix + "Allow-Credentials", Prefix + "Expose-Headers" })
        {
            if (Header(open[0], name) is { } value)
            {
                expected[name] = value;
            }
        }

        if (expected[Prefix + "Allow-Origin"] != "*")
        {
            expected["Vary"] = "Origin";
        }

        var given = JsonPlace.MembersOf(one.Value.Find("responseParameters")).Select(static header => header.Key).ToList();
        return given.Count == expected.Count && expected.All(header => Header(preflight, header.Key) == header.Value)
            && AreNamed(List(Header(preflight, Prefix + "Allow-Headers")), open, preflight);
    }

    // A build names the headers that operations bind and that authorizers read. It marks its preflights, for which no more has to be checked.
    private bool AreNamed(List<string> headers, List<Operation> open, Operation preflight)
    {
        if (preflight.Place.Find("tags") is { Value.ValueKind: JsonValueKind.Array } tags
            && tags.Items().Any(static tag => tag.KnownText == "CORS"))
        {
            return true;
        }

        var bound = open.SelectMany(operation => operation.Parameters(_scope.References))
            .Where(static parameter => parameter.TextOf("in") == "header").Select(static parameter => parameter.TextOf("name") ?? "").Append("content-type");
        return open.TrueForAll(static operation => operation.Method.Access is null)
            && !headers.Exists(static name => name.Any(char.IsAsciiLetterUpper))
            && bound.All(name => headers.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static int? MaxAge(Operation preflight)
        => int.TryParse(Header(preflight, Prefix + "Max-Age"), NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= 86_400 ? age : null;

    private static List<string> List(string? text)
        => [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static name => name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'))];

    private static string? Header(Operation operation, string name)
        => operation.Integration.Find("responses")?.Find("default")?.Find("responseParameters")?.Find(Start + name)?.KnownText is ['\'', .. var value, '\'']
            ? value
            : null;
}

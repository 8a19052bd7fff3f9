using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Importing.Reading;

/// <summary>An operation of the document while it is read.</summary>
/// <param name="Method">The operation as the gateway reads it.</param>
/// <param name="Key">The name of the operation in its path item, such as <c>get</c>.</param>
/// <param name="Item">The path item.</param>
/// <param name="Place">The operation in the document.</param>
internal sealed record Operation(ApiMethod Method, string Key, JsonPlace Item, JsonPlace Place)
{
    public JsonPlace Integration => (Place.Find(DocumentKeys.Integration) ?? Item.Find(DocumentKeys.Integration))!.Value;

    public IEnumerable<string> RouteVariables
        => Method.ResourcePath.Split('/').Where(static segment => segment is ['{', .., '}']).Select(static segment => segment[1..^1].TrimEnd('+'));

    public bool IsFunction => Method.Integration.Type is IntegrationType.Lambda or IntegrationType.LambdaProxy;

    /// <summary>Whether the path is one that API Gateway takes.</summary>
    public bool HasRoute
    {
        get
        {
            var segments = Method.ResourcePath.Split('/');
            return segments[0].Length == 0 && (Method.ResourcePath == "/" || segments.Skip(1).All(static segment => segment is ['{', .. var name, '}']
                ? ApiGatewayNames.IsVariable(name.EndsWith('+') ? name[..^1] : name)
                : ApiGatewayNames.IsSegment(segment)))
                && segments.SkipLast(1).All(static segment => !segment.EndsWith("+}", StringComparison.Ordinal))
                && RouteVariables.Distinct().Count() == RouteVariables.Count();
        }
    }

    public bool MayHaveBody => Method.HttpMethod is "POST" or "PUT" or "PATCH" or ApiMethod.Any;

    /// <summary>Returns the declared parameters of the operation and of its path, with references followed.</summary>
    public IEnumerable<JsonPlace> Parameters(References references)
    {
        var all = new[] { Place.Find("parameters"), Item.Find("parameters") }
            .Where(static list => list is { Value.ValueKind: JsonValueKind.Array })
            .SelectMany(static list => list!.Value.Items())
            .Select(parameter => references.Follow(parameter));
        return all.DistinctBy(static parameter => (parameter.TextOf("in"), parameter.TextOf("name")));
    }

    /// <summary>Returns the schema of the body, if there is one in JSON.</summary>
    public JsonPlace? BodySchema(References references)
        => Place.Find("requestBody") is { } body ? SchemaOf(references.Follow(body)) : null;

    /// <summary>Returns the schema of a response, or null if there is none.</summary>
    public JsonPlace? ResponseSchema(References references, int status)
        => Response(references, status) is { } response ? SchemaOf(response) : null;

    public JsonPlace? Response(References references, int status)
        => Response(references, status.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public JsonPlace? Response(References references, string status)
        => Place.Find("responses")?.Find(status) is { } response
            ? references.Follow(response)
            : null;

    private static JsonPlace? SchemaOf(JsonPlace body) => JsonPlace.MembersOf(body.Find("content"))
        .Where(static media => media.Key.Contains("json", StringComparison.OrdinalIgnoreCase) || media.Key == "$default")
        .Select(static media => media.Value.Find("schema"))
        .FirstOrDefault(static schema => schema is not null);
}

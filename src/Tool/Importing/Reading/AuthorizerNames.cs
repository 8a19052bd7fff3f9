using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Gives each authorizer of a document a name for <c>[Authorize]</c>, which consists of letters and digits.</summary>
internal sealed partial class AuthorizerNames
{
    private const int LongestName = 60;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public AuthorizerNames(JsonPlace document)
    {
        var unique = new Identifiers("AWS_IAM", "sigv4");
        foreach (var (scheme, place) in JsonPlace.MembersOf(document.Find("components")?.Find("securitySchemes")))
        {
            if (place.Find("x-amazon-apigateway-authorizer") is not null)
            {
                // The id of a resource is a name that nobody has chosen; the name of the resource in the template is better.
                var text = Resource().Match(place.Error("").Place) is { Success: true } resource ? resource.Groups[1].Value : scheme;
                var name = new string([.. text.Where(char.IsAsciiLetterOrDigit).Take(LongestName)]);
                _names[scheme] = unique.Unique(name.Length == 0 ? "authorizer" : name);
            }
        }
    }

    /// <summary>Returns the name of an authorizer, or that of another scheme as it is.</summary>
    public string Of(string scheme) => _names.GetValueOrDefault(scheme, scheme);

    [GeneratedRegex(@"^\$\.Resources\.([A-Za-z0-9]+)\.Properties$", RegexOptions.CultureInvariant)]
    private static partial Regex Resource();
}

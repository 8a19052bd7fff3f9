using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing;

/// <param name="AttributeName">The full name of the attribute.</param>
/// <param name="Method">The HTTP method, or <c>ANY</c> for every method.</param>
internal sealed record HttpVerb(string AttributeName, string Method)
{
    public static readonly HttpVerb[] All =
    [
        new("Sluice.HttpGetAttribute", "GET"),
        new("Sluice.HttpPostAttribute", "POST"),
        new("Sluice.HttpPutAttribute", "PUT"),
        new("Sluice.HttpPatchAttribute", "PATCH"),
        new("Sluice.HttpDeleteAttribute", "DELETE"),
        new("Sluice.HttpHeadAttribute", "HEAD"),
        new("Sluice.HttpOptionsAttribute", "OPTIONS"),
        new("Sluice.HttpAnyAttribute", "ANY"),
    ];

    /// <summary>Returns the verb, or null for an attribute that declares no operation.</summary>
    public static HttpVerb? Of(INamedTypeSymbol attribute)
    {
        foreach (var verb in All)
        {
            if (attribute.Is(verb.AttributeName))
            {
                return verb;
            }
        }

        return null;
    }

    public bool HasBody => Method is not ("GET" or "HEAD");
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>The values of <c>$context.identity</c>: what is known from the connection, and what is known of the caller.</summary>
internal sealed class RequestIdentity(Exchange exchange) : IReadOnlyDictionary<string, object?>
{
    private static readonly string[] Names =
    [
        "cognitoIdentityPoolId", "accountId", "cognitoIdentityId", "caller", "sourceIp", "principalOrgId", "accessKey",
        "cognitoAuthenticationType", "cognitoAuthenticationProvider", "userArn", "userAgent", "user",
    ];

    public IEnumerable<string> Keys => exchange.Identity is { } known ? Names.Union(known.Keys, StringComparer.Ordinal) : Names;

    public IEnumerable<object?> Values => Keys.Select(name => this[name]);

    public int Count => Keys.Count();

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => Array.IndexOf(Names, key) >= 0 || exchange.Identity?.ContainsKey(key) == true;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        value = key switch
        {
            _ when exchange.Identity?.GetValueOrDefault(key) is { } known => known,
            "sourceIp" => exchange.Request.SourceIp,
            "userAgent" => exchange.Request.Headers.Find("User-Agent"),
            _ => null,
        };
        return ContainsKey(key);
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        => Keys.Select(name => KeyValuePair.Create(name, this[name])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

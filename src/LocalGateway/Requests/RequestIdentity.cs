using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Sluice.LocalGateway.Requests;

/// <summary><c>$context.identity</c> of a request that no authorizer looked at.</summary>
internal sealed class RequestIdentity(GatewayRequest request) : IReadOnlyDictionary<string, object?>
{
    private static readonly string[] Names =
    [
        "cognitoIdentityPoolId", "accountId", "cognitoIdentityId", "caller", "sourceIp", "principalOrgId", "accessKey",
        "cognitoAuthenticationType", "cognitoAuthenticationProvider", "userArn", "userAgent", "user",
    ];

    public IEnumerable<string> Keys => Names;

    public IEnumerable<object?> Values => Names.Select(name => this[name]);

    public int Count => Names.Length;

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => Array.IndexOf(Names, key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        value = key switch
        {
            "sourceIp" => request.SourceIp,
            "userAgent" => request.Headers.Find("User-Agent"),
            _ => null,
        };
        return ContainsKey(key);
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        => Names.Select(name => KeyValuePair.Create(name, this[name])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

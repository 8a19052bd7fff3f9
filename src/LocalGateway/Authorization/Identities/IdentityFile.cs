using System.Collections.Frozen;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Authorization.Identities;

/// <summary>Reads the file that <c>--identity</c> names.</summary>
internal static class IdentityFile
{
    private static readonly string[] IamMembers =
        [
            "accountId", "caller", "cognitoAuthenticationProvider", "cognitoAuthenticationType", "cognitoIdentityId", "cognitoIdentityPoolId",
            "principalOrgId", "user", "userArn",
        ];

    /// <exception cref="DocumentException">The file does not have the form that docs/local-gateway.md shows.</exception>
    public static LocalIdentities Read(string path) => Read(JsonFile.Read(path));

    /// <summary>Reads identities that stand in another file.</summary>
    /// <exception cref="DocumentException">They do not have the form that docs/local-gateway.md shows.</exception>
    public static LocalIdentities Read(JsonPlace root)
    {
        foreach (var (name, member) in root.Members())
        {
            if (name is not ("apiKeys" or "cognito" or "iam" or "policyKeys"))
            {
                throw member.Error($"'{name}' is not a part of a file of identities; the parts are apiKeys, cognito, iam and policyKeys.");
            }
        }

        return new()
        {
            ApiKeys = ReadKeys(root.Find("apiKeys")),
            CognitoTokens = ReadCallers(root.Find("cognito"), members: null),
            IamCallers = ReadCallers(root.Find("iam"), IamMembers),
            PolicyKeys = ReadPolicyKeys(root.Find("policyKeys")),
        };
    }

    private static FrozenDictionary<string, ApiKey> ReadKeys(JsonPlace? place)
    {
        var keys = new Dictionary<string, ApiKey>(StringComparer.Ordinal);
        foreach (var item in place?.Items() ?? [])
        {
            var key = ReadKey(item);
            if (!keys.TryAdd(key.Value, key))
            {
                throw item.Error("another API key has the same value. Remove one of the two.");
            }
        }

        return keys.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> ReadPolicyKeys(JsonPlace? place)
    {
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in place?.Members() ?? [])
        {
            if (!keys.TryAdd(name, value.TextOrNumber()))
            {
                throw value.Error($"the condition key '{name}' is declared twice; upper and lower case are the same. Remove one of the two.");
            }
        }

        return keys.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static ApiKey ReadKey(JsonPlace place)
    {
        foreach (var (name, member) in place.Members())
        {
            if (name is not ("value" or "id" or "enabled" or "plan"))
            {
                throw member.Error($"'{name}' is not a member of an API key; the members are value, id, enabled and plan.");
            }
        }

        var value = place.Member("value").Text();
        return value.Length == 0
            ? throw place.Error("an API key's value must not be empty.")
            : new(place.Find("id")?.Text() ?? AwsNames.IdOf(value), value, place.Find("enabled")?.Flag() ?? true) { Plan = place.Find("plan")?.Text() };
    }

    private static FrozenDictionary<string, FrozenDictionary<string, string>> ReadCallers(JsonPlace? place, string[]? members)
        => (place?.Members() ?? []).ToFrozenDictionary(
            caller => caller.Key.Length > 0 ? caller.Key : throw caller.Value.Error("a token or an access key must not be empty."),
            caller => caller.Value.Members().ToFrozenDictionary(
                member => Known(member, members), member => member.Value.TextOrNumber(), StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static string Known(KeyValuePair<string, JsonPlace> member, string[]? members)
        => members is null || members.Contains(member.Key, StringComparer.Ordinal)
            ? member.Key
            : throw member.Value.Error($"'{member.Key}' is not a member of $context.identity that IAM fills; they are {string.Join(", ", members)}.");
}

using System.Text.Json;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Authorization.Lambda;

/// <summary>The answer of an authorizer's function.</summary>
/// <param name="Principal">The id of the caller (<c>principalId</c>).</param>
/// <param name="Policy">The policy that says what the caller may invoke.</param>
/// <param name="Values">The values that templates see as <c>$context.authorizer</c>: texts, or null for a JSON null.</param>
/// <param name="ApiKey">The caller's API key (<c>usageIdentifierKey</c>), for APIs that take the key from the authorizer; null if the answer has
/// none.</param>
internal sealed record AuthorizerAnswer(string Principal, Policy Policy, IReadOnlyDictionary<string, object?> Values, string? ApiKey)
{
    /// <summary>Reads the answer of an authorizer's function.</summary>
    /// <param name="payload">The result of the function, as JSON.</param>
    /// <param name="policyKeys">The declared values of condition keys.</param>
    /// <exception cref="FormatException">The result is not what API Gateway expects of an authorizer.</exception>
    public static AuthorizerAnswer Read(ReadOnlyMemory<byte> payload, IReadOnlyDictionary<string, string> policyKeys)
    {
        try
        {
            using var document = WellFormedJson.Parse(payload);
            return Read(document.RootElement, new PolicyReader(policyKeys));
        }
        catch (JsonException)
        {
            throw new FormatException("Invalid JSON in response");
        }
    }

    private static AuthorizerAnswer Read(JsonElement root, PolicyReader policies)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("the response is not an object");
        }

        var principal = Text(root, "principalId") ?? throw new FormatException("principalId is missing");
        if (!root.TryGetProperty("policyDocument", out var policy))
        {
            throw new FormatException("policyDocument is missing");
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (root.TryGetProperty("context", out var context) && context.ValueKind != JsonValueKind.Null)
        {
            ReadValues(context, values);
        }

        values["principalId"] = principal;
        return new(principal, policies.Read(policy), values, Text(root, "usageIdentifierKey"));
    }

    private static void ReadValues(JsonElement context, Dictionary<string, object?> values)
    {
        if (context.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("context is not an object");
        }

        foreach (var member in context.EnumerateObject())
        {
            values[member.Name] = member.Value.ValueKind switch
            {
                JsonValueKind.String => member.Value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => member.Value.GetRawText(),
                JsonValueKind.Null => null,
                _ => throw new FormatException($"context.{member.Name} is an object or a list; only texts, numbers, true and false are allowed"),
            };
        }
    }

    private static string? Text(JsonElement root, string name)
        => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

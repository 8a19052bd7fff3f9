using System.Text.Json;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Authorization.Lambda;

/// <summary>What an authorizer's function returned.</summary>
/// <param name="Principal">Who the caller is.</param>
/// <param name="Policy">What the caller may invoke.</param>
/// <param name="Values">What templates see as <c>$context.authorizer</c>: all texts.</param>
/// <param name="ApiKey">The caller's API key, for APIs that take it from here; null where there is none.</param>
internal sealed record AuthorizerAnswer(string Principal, Policy Policy, IReadOnlyDictionary<string, object?> Values, string? ApiKey)
{
    /// <summary>Reads an answer.</summary>
    /// <param name="payload">The function's.</param>
    /// <param name="policyKeys">Condition keys whose values a person gave.</param>
    /// <exception cref="FormatException">The payload is not what API Gateway expects of an authorizer.</exception>
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

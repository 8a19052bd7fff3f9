using System.Collections.Immutable;
using System.Text.Json;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>Reads the values of a policy that are one text or a list of texts.</summary>
internal static class PolicyTexts
{
    /// <summary>Returns the texts.</summary>
    /// <param name="value">A text or a list of texts.</param>
    /// <param name="what">The name of the value, for error messages.</param>
    /// <param name="takesScalars">Whether numbers, true and false count as texts.</param>
    /// <exception cref="FormatException">The value has another form, or a text has a variable such as <c>${aws:username}</c>.</exception>
    public static ImmutableArray<string> Read(JsonElement value, string what, bool takesScalars = false)
    {
        var items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value };
        return [.. items.Select(item => Text(item, what, takesScalars))];
    }

    private static string Text(JsonElement item, string what, bool takesScalars)
    {
        var text = item.ValueKind switch
        {
            JsonValueKind.String => item.GetString()!,
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number when takesScalars => item.GetRawText(),
            _ => throw new FormatException($"the {what} of a Statement of the policy is not a text, nor a list of texts"),
        };
        return text.Contains("${", StringComparison.Ordinal)
            ? throw new FormatException($"the {what} '{text}' of the policy has a variable, which this gateway does not replace")
            : text;
    }
}

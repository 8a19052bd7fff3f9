using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amazon.CDK;

namespace Sluice.Cdk.References;

/// <summary>Checks a given value as CloudFormation would check it, because the stack has no parameter for it.</summary>
internal static class GivenValue
{
    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(5);

    /// <exception cref="SluiceApiException">The parameter does not allow the value.</exception>
    public static void Check(string name, string value, JsonObject declaration)
    {
        if (Token.IsUnresolved(value))
        {
            return;
        }

        if (declaration["AllowedValues"] is JsonArray allowed && !allowed.Any(item => item?.ToString() == value))
        {
            throw Refused(name, value, $"it allows {string.Join(", ", allowed.Select(item => $"'{item}'"))}", declaration);
        }

        if (declaration["AllowedPattern"] is { } pattern && !Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.None, PatternLimit))
        {
            throw Refused(name, value, $"it must match {pattern}", declaration);
        }

        if (Number(declaration["MinLength"]) > value.Length || Number(declaration["MaxLength"]) < value.Length)
        {
            throw Refused(name, value, $"it must have {Limits(declaration["MinLength"], declaration["MaxLength"])} characters", declaration);
        }

        if (declaration["Type"]?.ToString() == "Number")
        {
            CheckNumber(name, value, declaration);
        }
    }

    /// <summary>Returns whether a switch of a template is on. CloudFormation also takes it as a text.</summary>
    public static bool IsTrue(JsonNode node) => string.Equals(node.ToString(), "true", StringComparison.OrdinalIgnoreCase);

    private static void CheckNumber(string name, string value, JsonObject declaration)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            throw Refused(name, value, "it must be a number", declaration);
        }

        if (Number(declaration["MinValue"]) > number || Number(declaration["MaxValue"]) < number)
        {
            throw Refused(name, value, $"it must be {Limits(declaration["MinValue"], declaration["MaxValue"])}", declaration);
        }
    }

    private static string Limits(JsonNode? least, JsonNode? most) =>
        string.Join(" and ", new[] { least is null ? null : $"at least {least}", most is null ? null : $"at most {most}" }.OfType<string>());

    private static SluiceApiException Refused(string name, string value, string rule, JsonObject declaration)
    {
        var shown = declaration["NoEcho"] is { } hidden && IsTrue(hidden) ? "The value" : $"The value '{value}'";
        var why = declaration["ConstraintDescription"] is { } description ? $" ({description})" : "";
        return new SluiceApiException($"{shown} in Parameters is not allowed for '{name}': {rule}{why}.");
    }

    /// <summary>Returns a limit of a declaration as a number, or null if it has none.</summary>
    public static double? Number(JsonNode? node) => node is null ? null : double.Parse(node.ToString(), CultureInfo.InvariantCulture);
}

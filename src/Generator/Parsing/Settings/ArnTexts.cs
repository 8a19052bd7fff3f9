namespace Sluice.Generator.Parsing.Settings;

/// <summary>Reads texts that are ARNs, or references to ARNs that only the deployment knows.</summary>
internal static class ArnTexts
{
    /// <summary>Returns true for a text with a reference, such as <c>${NAME}</c>, of which the build knows only a part.</summary>
    public static bool HasReference(string text) => text.IndexOf("${", StringComparison.Ordinal) >= 0;

    /// <summary>Returns true for an ARN of the service, and for a text that is a reference as a whole.</summary>
    public static bool MayBe(string text, string service) => Service(text) is { } own ? own == service : IsReference(text);

    /// <summary>Returns the service that the ARN names, or null if it names none.</summary>
    public static string? Service(string text)
    {
        // A reference such as ${AWS::Region} has colons of its own.
        var parts = ReferenceTexts.Replace(text, _ => "$").Split(':');
        return parts.Length >= 6 && parts[0] == "arn" && parts[2].Length > 0 && parts[2].IndexOf('$') < 0 ? parts[2] : null;
    }

    /// <summary>Returns true for a text that is a reference as a whole.</summary>
    public static bool IsReference(string text) =>
        text.StartsWith("${", StringComparison.Ordinal) && text.IndexOf('}') == text.Length - 1 && text.Length > 3;
}

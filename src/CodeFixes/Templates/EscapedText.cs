namespace Sluice.CodeFixes.Templates;

internal static class EscapedText
{
    /// <summary>The call that is appended to <c>$util.escapeJavaScript(…)</c>, because JSON does not allow <c>\'</c>.</summary>
    public const string Repair = ".replaceAll(\"\\\\'\", \"'\")";

    /// <summary>Returns the escaped value of <c>$input.params(…)</c>, with what follows it, or null for another reference.</summary>
    public static string? OfParameter(string reference)
    {
        // Of ${…} and $!{…}, only the text between the braces is used. The braces of an argument are kept.
        var call = reference.TrimStart('$', '!', '{');
        call = reference[reference.Length - call.Length - 1] == '{' ? call.Substring(0, call.Length - 1) : call;
        return call.StartsWith("input.params(", StringComparison.Ordinal) ? $"$util.escapeJavaScript(${call}){Repair}" : null;
    }
}

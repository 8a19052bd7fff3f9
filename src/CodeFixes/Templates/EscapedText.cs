namespace Sluice.CodeFixes.Templates;

internal static class EscapedText
{
    /// <summary>The call that is appended to <c>$util.escapeJavaScript(…)</c>, because JSON does not allow <c>\'</c>.</summary>
    public const string Repair = ".replaceAll(\"\\\\'\", \"'\")";

    /// <summary>Returns the escaped value of <c>$input.params(…)</c>, with what follows it, or null for another reference.</summary>
    public static string? OfParameter(string reference)
    {
        // ${…} and $!{…} keep their braces, because the text after them could belong to the reference without them, such as '.json' or '[0]'.
        var call = reference.TrimStart('$', '!', '{');
        var hasBraces = reference[reference.Length - call.Length - 1] == '{';
        call = hasBraces ? call.Substring(0, call.Length - 1) : call;
        var escaped = $"util.escapeJavaScript(${call}){Repair}";
        return !call.StartsWith("input.params(", StringComparison.Ordinal) ? null : hasBraces ? $"${{{escaped}}}" : $"${escaped}";
    }
}

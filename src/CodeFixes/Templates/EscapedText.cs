namespace Sluice.CodeFixes.Templates;

internal static class EscapedText
{
    /// <summary>The call that is appended to <c>$util.escapeJavaScript(…)</c>, because JSON does not allow <c>\'</c>.</summary>
    public const string Repair = ".replaceAll(\"\\\\'\", \"'\")";
}

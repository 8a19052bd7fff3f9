namespace Sluice.CodeFixes.Templates;

internal static class EscapedText
{
    /// <summary>What follows <c>$util.escapeJavaScript(…)</c>, since JSON knows no <c>\'</c>.</summary>
    public const string Repair = ".replaceAll(\"\\\\'\", \"'\")";
}

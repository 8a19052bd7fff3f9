using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Diagnostics;

/// <summary>
/// Makes descriptors, so that each has a category, a help link and one way of speaking: a message is one sentence that says
/// what is wrong and one that says the cure.
/// </summary>
internal static class Rule
{
    private const string HelpRoot = "https://github.com/sluice-net/sluice/blob/main/docs/diagnostics/";

    public static DiagnosticDescriptor Error(string id, string area, string title, string message) =>
        Create(id, area, title, message, DiagnosticSeverity.Error);

    public static DiagnosticDescriptor Warning(string id, string area, string title, string message) =>
        Create(id, area, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string area, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Sluice." + area, severity, isEnabledByDefault: true, helpLinkUri: $"{HelpRoot}{id}.md");
}

using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>
/// Makes the descriptors of the rules, so that each has a category, a help link and a message of the same form: one sentence that says what is wrong
/// and one that says how to cure it.
/// </summary>
internal static class Descriptors
{
    public static DiagnosticDescriptor Error(string id, string area, string title, string message) =>
        Create(id, area, title, message, DiagnosticSeverity.Error);

    public static DiagnosticDescriptor Warning(string id, string area, string title, string message) =>
        Create(id, area, title, message, DiagnosticSeverity.Warning);

    /// <summary>
    /// Makes the descriptor of an error that only the whole API can show. An editor shows it after a build, not while a file is edited.
    /// </summary>
    public static DiagnosticDescriptor ApiError(string id, string area, string title, string message) =>
        Create(id, area, title, message, DiagnosticSeverity.Error, WellKnownDiagnosticTags.CompilationEnd);

    public static DiagnosticDescriptor ApiWarning(string id, string area, string title, string message) =>
        Create(id, area, title, message, DiagnosticSeverity.Warning, WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Create(string id, string area, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, "Sluice." + area, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.For(id), customTags: tags);
}

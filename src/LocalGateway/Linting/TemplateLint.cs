using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates.Linting;

namespace Sluice.LocalGateway.Linting;

/// <summary>
/// Finds mistakes in mapping templates that can be parsed. AWS deploys such templates and then answers 500. The reader reports templates that cannot be
/// parsed.
/// </summary>
internal static class TemplateLint
{
    /// <summary>The linter's rule that the reader applies already.</summary>
    private const string Syntax = "syntax";

    /// <param name="templates">The templates by media type, or null if there are none.</param>
    /// <param name="findings">Receives the mistakes.</param>
    public static void Check(JsonPlace? templates, DocumentFindings findings)
    {
        foreach (var (_, template) in findings.Members(templates))
        {
            if (!template.IsString || TemplateReader.IsUnknown(template.Text()))
            {
                continue;
            }

            foreach (var mistake in TemplateLinter.Lint(template.Text()).Where(mistake => mistake is { Severity: LintSeverity.Error, Rule: not Syntax }))
            {
                findings.Note(template.Error(
                    Refusal.WhenUsed, FormattableString.Invariant($"line {mistake.Line}, column {mistake.Column}: {mistake.Message}")));
            }
        }
    }
}

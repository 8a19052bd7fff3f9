using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates.Linting;

namespace Sluice.LocalGateway.Linting;

/// <summary>Mistakes in templates that parse: AWS deploys them, and answers 500. The reader has found what does not parse.</summary>
internal static class TemplateLint
{
    /// <summary>The linter's rule that the reader has applied.</summary>
    private const string Syntax = "syntax";

    /// <param name="templates">By media type; null where there are none.</param>
    /// <param name="findings">Gets the mistakes.</param>
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

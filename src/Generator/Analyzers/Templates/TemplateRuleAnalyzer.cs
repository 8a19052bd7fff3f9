using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sluice.Generator.Parsing.Api;
using Sluice.MappingTemplates.Linting;

namespace Sluice.Generator.Analyzers.Templates;

/// <summary>One rule of the linter, over the user's mapping templates.</summary>
/// <param name="rule">Its message is the finding's.</param>
/// <param name="name">The finding's rule.</param>
internal abstract class TemplateRuleAnalyzer(DiagnosticDescriptor rule, string name) : DiagnosticAnalyzer
{
    // All rules share one look at a text.
    private static readonly SourceTextValueProvider<IReadOnlyList<LintFinding>> Findings = new(static text => TemplateLinter.Lint(text.ToString()));

    public string LintRule { get; } = name;

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [rule];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => start.RegisterAdditionalFileAction(file =>
        {
            if (TemplateFiles.IsTemplate(file.AdditionalFile) && file.AdditionalFile.GetText(file.CancellationToken) is { } text
                && start.TryGetValue(text, Findings, out var findings))
            {
                Report(file, text, findings);
            }
        }));
    }

    private void Report(AdditionalFileAnalysisContext file, SourceText text, IReadOnlyList<LintFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Rule == LintRule)
            {
                var span = new TextSpan(finding.Offset, finding.Length);
                file.ReportDiagnostic(Diagnostic.Create(rule, Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), finding.Message));
            }
        }
    }
}

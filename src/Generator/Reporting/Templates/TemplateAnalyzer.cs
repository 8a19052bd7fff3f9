using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Rules;
using Sluice.MappingTemplates.Linting;

namespace Sluice.Generator.Reporting.Templates;

/// <summary>Reports the linter's findings in the user's mapping templates.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateAnalyzer : DiagnosticAnalyzer
{
    private static readonly SourceTextValueProvider<IReadOnlyList<LintFinding>> Findings = new(static text => TemplateLinter.Lint(text.ToString()));

    /// <summary>The rule for each kind of finding, by the linter's name of the kind.</summary>
    public static ImmutableDictionary<string, DiagnosticDescriptor> Rules { get; } = new Dictionary<string, DiagnosticDescriptor>
    {
        [TemplateLinter.SyntaxRule] = TemplateRules.TemplateSyntax,
        ["apostrophe"] = TemplateRules.Apostrophe,
        ["macro"] = TemplateRules.Macro,
        ["path-as-value"] = TemplateRules.PathAsValue,
        ["presence-test"] = TemplateRules.PresenceTest,
        ["unescaped-params"] = TemplateRules.UnescapedParams,
        ["unknown-context-variable"] = TemplateRules.TemplateContextVariable,
        ["unknown-method"] = TemplateRules.UnknownMethod,
        ["unknown-variable"] = TemplateRules.UnknownVariable,
        ["unquoted-params"] = TemplateRules.UnquotedParams,
        ["unsupported-directive"] = TemplateRules.UnsupportedDirective,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = TemplateRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
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

    private static void Report(AdditionalFileAnalysisContext file, SourceText text, IReadOnlyList<LintFinding> findings)
    {
        foreach (var finding in findings)
        {
            var span = new TextSpan(finding.Offset, finding.Length);
            var place = Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            file.ReportDiagnostic(Diagnostic.Create(Rules[finding.Rule], place, finding.Message));
        }
    }
}

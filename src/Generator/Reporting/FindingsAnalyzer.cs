using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting;

/// <summary>
/// Reports the findings of parsing. The findings of a file are reported with the file, so that an editor shows them while the file is edited. The
/// findings about other files are reported at the end of the compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FindingsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. ApiRules.All, .. BackendRules.All, .. FilterRules.All, .. FunctionRules.All, .. ParameterRules.All,
        .. ResultRules.All, .. RouteRules.All, .. SettingRules.All, .. StackRules.All, .. TypeRules.All, .. UpstreamRules.All, .. ValidationRules.All,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated files are not visited, but an operation in one is served, so its mistakes are reported.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (CompilationDeclarations.Of(context.Compilation) is not { } declarations)
        {
            return;
        }

        context.RegisterSemanticModelAction(file => Report(declarations.Visit(file.SemanticModel, file.CancellationToken).Findings, file.ReportDiagnostic));
        context.RegisterCompilationEndAction(end =>
            Report(declarations.Complete(end.Compilation, end.Options, end.CancellationToken).LateFindings, end.ReportDiagnostic));
    }

    private static void Report(IEnumerable<DiagnosticInfo> findings, Action<Diagnostic> report)
    {
        foreach (var finding in findings)
        {
            report(finding.ToDiagnostic());
        }
    }
}

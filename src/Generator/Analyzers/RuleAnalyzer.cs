using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers;

/// <summary>
/// One rule. What parsing a file finds is reported with the file; what only the whole API shows, and what a file's operations
/// find in other files, at the end of the compilation.
/// </summary>
internal abstract class RuleAnalyzer(DiagnosticDescriptor rule) : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule = rule;

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [rule];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated files are not visited, but an operation in one is served, so its mistakes count.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>What the rule says of the API as a whole.</summary>
    protected virtual IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => [];

    /// <summary>Kinds of syntax that a rule asks for beside what parsing finds.</summary>
    protected virtual ImmutableArray<SyntaxKind> Nodes => [];

    protected virtual void CheckNode(SyntaxNodeAnalysisContext context)
    {
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (CompilationDeclarations.Of(context.Compilation) is not { } declarations)
        {
            return;
        }

        context.RegisterSemanticModelAction(file => Report(declarations.Visit(file.SemanticModel, file.CancellationToken).Findings, file.ReportDiagnostic));
        context.RegisterCompilationEndAction(end =>
        {
            var api = declarations.Complete(end.Compilation, end.Options, end.CancellationToken);
            Report(api.LateFindings, end.ReportDiagnostic);
            Report(CheckApi(api), end.ReportDiagnostic);
        });
        if (!Nodes.IsEmpty)
        {
            context.RegisterSyntaxNodeAction(CheckNode, Nodes);
        }
    }

    private void Report(IEnumerable<DiagnosticInfo> findings, Action<Diagnostic> report)
    {
        foreach (var finding in findings)
        {
            if (ReferenceEquals(finding.Rule, _rule))
            {
                report(finding.ToDiagnostic());
            }
        }
    }
}

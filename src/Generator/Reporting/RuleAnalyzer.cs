using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;

namespace Sluice.Generator.Reporting;

/// <summary>
/// Checks one rule that parsing a declaration cannot check: a rule that only the whole API shows, at the end of the compilation, or a rule about
/// other syntax.
/// </summary>
internal abstract class RuleAnalyzer(DiagnosticDescriptor rule) : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [rule];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated files are not visited, but an operation in one is served, so its mistakes are reported.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Returns the findings that the API as a whole shows.</summary>
    protected virtual IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => [];

    /// <summary>The kinds of syntax nodes that <see cref="CheckNode"/> checks.</summary>
    protected virtual ImmutableArray<SyntaxKind> Nodes => [];

    /// <summary>Checks one node of <see cref="Nodes"/>.</summary>
    protected virtual void CheckNode(SyntaxNodeAnalysisContext context)
    {
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (CompilationDeclarations.Of(context.Compilation) is not { } declarations)
        {
            return;
        }

        context.RegisterCompilationEndAction(end =>
        {
            foreach (var finding in CheckApi(declarations.Complete(end.Compilation, end.Options, end.CancellationToken)))
            {
                end.ReportDiagnostic(finding.ToDiagnostic());
            }
        });
        if (!Nodes.IsEmpty)
        {
            context.RegisterSyntaxNodeAction(CheckNode, Nodes);
        }
    }
}

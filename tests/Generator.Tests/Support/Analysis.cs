using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Tests.Support;

/// <summary>Every rule over a compilation, as the compiler runs them after the generator.</summary>
internal static class Analysis
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(SluiceGenerator).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    /// <summary>What is reported and not suppressed, in the order of the source.</summary>
    public static ImmutableArray<Diagnostic> Run(Compilation compilation, AnalyzerOptions? given = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var options = new CompilationWithAnalyzersOptions(
            given ?? new AnalyzerOptions([]),
            onAnalyzerException: static (exception, analyzer, _) => throw new InvalidOperationException(analyzer.ToString(), exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return
        [
            .. compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation).GetAwaiter().GetResult()
                .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DuplicateThrowsAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE062", "Results", "Exception declared twice",
        "Two attributes declare a status for the exception '{0}'. Keep one of them.");
}

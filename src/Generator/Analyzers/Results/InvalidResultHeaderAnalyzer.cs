using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidResultHeaderAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE059", "Results", "Result header does not reach the client",
        "The header '{0}' of the result '{1}' does not reach the client: {2}");
}

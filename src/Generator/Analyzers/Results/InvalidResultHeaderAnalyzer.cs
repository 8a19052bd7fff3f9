using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidResultHeaderAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE059", "Results", "Header that a result cannot have",
        "The header '{0}' of '{1}' does not reach the client: {2}");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ParameterByReferenceAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE035", "Parameters", "Parameter passed by reference",
        "'{0}' is declared with '{1}', and the values of a request are passed by value only. Remove '{1}'.");
}

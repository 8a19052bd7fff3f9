using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MethodRequestNotAloneAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE039", "Parameters", "MethodRequest beside other parameters",
        "'{0}' is the whole request, so '{1}' has nothing left to bind. Take the value out of the MethodRequest, or bind each value by itself.");
}

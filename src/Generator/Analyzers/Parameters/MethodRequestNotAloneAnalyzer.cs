using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MethodRequestNotAloneAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE039", "Parameters", "MethodRequest beside other parameters",
        "'{0}' already takes the whole request, so no value is left for '{1}'. "
        + "Read the value from the MethodRequest, or replace the MethodRequest by one parameter for each value.");
}

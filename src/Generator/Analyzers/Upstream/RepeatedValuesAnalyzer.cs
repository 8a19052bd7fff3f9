using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Upstream;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RepeatedValuesAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning(
        "SLUICE122", "Upstream", "Only one of several repeated values is read",
        "API Gateway passes on only one value of a repeated query key or header, so '{0}' would never have more than that one. Let clients send one value with commas.");
}

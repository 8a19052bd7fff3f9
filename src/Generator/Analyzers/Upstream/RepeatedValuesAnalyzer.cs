using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Upstream;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RepeatedValuesAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning(
        "SLUICE122", "Upstream", "Collection out of repeated values",
        "Of a repeated key or header only one value reaches '{0}'. Let clients send one value with commas.");
}

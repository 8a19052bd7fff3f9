using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RepeatedNameAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE030", "Parameters", "Same name in path, query and header",
        "Two values of this request have the name '{0}', and API Gateway requires different names across path, query and headers. Rename one of them.");
}

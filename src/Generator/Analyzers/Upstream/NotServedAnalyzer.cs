using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Upstream;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NotServedAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning(
        "SLUICE121", "Upstream", "Function is not part of the REST API",
        "'{0}' is not served: {1}");
}

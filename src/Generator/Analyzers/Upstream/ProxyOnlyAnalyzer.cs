using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Upstream;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ProxyOnlyAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE120", "Upstream", "Type of a proxy integration",
        "'{0}' is what a proxy integration hands over, and this API has custom integrations. {1}");
}

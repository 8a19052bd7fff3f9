using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Upstream;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ProxyOnlyAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE120", "Upstream", "Proxy integration type in a custom integration",
        "'{0}' belongs to proxy integrations, and the operations of this API have custom integrations. {1}");
}

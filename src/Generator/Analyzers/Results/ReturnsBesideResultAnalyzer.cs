using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ReturnsBesideResultAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE066", "Results", "[Returns] beside a result with its own status",
        "The result of '{0}' has a status of its own, so [Returns] would have no effect. Remove [Returns], or return the value itself.");
}

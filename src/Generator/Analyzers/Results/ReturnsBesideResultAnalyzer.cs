using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ReturnsBesideResultAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE066", "Results", "Status given twice",
        "The result of '{0}' carries its status, so [Returns] has nothing to say. Remove [Returns], or return the value itself.");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownProblemsAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE068", "Results", "Unknown statuses of a Problem",
        "The API's document needs the statuses that the Problem of '{0}' may have. "
        + "Put [Problems(402, 423)] with those statuses on the method, or return a type such as NotFound.");
}

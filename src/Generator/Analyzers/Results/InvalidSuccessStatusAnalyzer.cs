using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidSuccessStatusAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE060", "Results", "Invalid status for a success",
        "{0} is not a success status. Use a status from 200 to 299 here, and [Throws] for an error.");
}

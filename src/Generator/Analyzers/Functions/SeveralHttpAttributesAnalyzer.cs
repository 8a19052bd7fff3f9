using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SeveralHttpAttributesAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE017", "Functions", "Several HTTP attributes on one method",
        "'{0}' has more than one HTTP attribute, and an operation has one method and one route. Keep one, and write a second method for the other.");
}

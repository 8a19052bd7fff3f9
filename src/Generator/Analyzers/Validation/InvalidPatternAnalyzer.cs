using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Validation;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidPatternAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE082", "Validation", "Invalid regular expression",
        "'{0}' is not a valid regular expression: {1}. Correct the pattern.");
}

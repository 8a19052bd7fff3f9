using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FunctionNotConstructibleAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE012", "Functions", "Lambda function class cannot be constructed",
        "'{0}' cannot be constructed: {1}. Give it one visible constructor, whose parameters are services of the container, or one without parameters.");
}

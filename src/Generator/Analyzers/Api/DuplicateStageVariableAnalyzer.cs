using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DuplicateStageVariableAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE005", "Api", "Duplicate stage variable",
        "The stage variable '{0}' is declared twice. Remove one of the declarations.");
}

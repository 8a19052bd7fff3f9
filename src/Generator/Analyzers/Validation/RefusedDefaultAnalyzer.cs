using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Validation;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RefusedDefaultAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE086", "Validation", "Default value fails its own validation",
        "The default of '{0}' {1}. Change the default or the attribute.");
}

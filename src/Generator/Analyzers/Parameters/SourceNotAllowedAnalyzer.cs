using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SourceNotAllowedAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE040", "Parameters", "Source attribute on a parameter with a fixed source",
        "A {0} always has the same source, which an attribute cannot change. Remove the attribute from '{1}'.");
}

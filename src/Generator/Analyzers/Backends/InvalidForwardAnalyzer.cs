using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Backends;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidForwardAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE101", "Backends", "Request cannot be forwarded",
        "'{0}' cannot be forwarded: {1}");
}

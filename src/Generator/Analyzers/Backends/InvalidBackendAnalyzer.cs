using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Backends;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidBackendAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE100", "Backends", "Invalid HTTP backend",
        "The HTTP backend is not valid: {0}");
}

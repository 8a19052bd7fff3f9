using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidWireNameAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE032", "Parameters", "Invalid name of a request value",
        "'{0}' is not a valid name of {1}. {2}");
}

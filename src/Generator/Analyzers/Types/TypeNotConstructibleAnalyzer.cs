using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Types;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TypeNotConstructibleAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE052", "Types", "Type cannot be constructed from JSON",
        "'{0}' cannot be read from JSON: {1}. Give it a public constructor without parameters, or one whose parameters are named as its properties.");
}

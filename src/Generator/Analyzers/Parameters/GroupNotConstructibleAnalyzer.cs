using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class GroupNotConstructibleAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE042", "Parameters", "Parameter group cannot be constructed",
        "'{0}' cannot hold a group of parameters: {1}. Use a class, struct or record with one visible constructor, or one without parameters.");
}

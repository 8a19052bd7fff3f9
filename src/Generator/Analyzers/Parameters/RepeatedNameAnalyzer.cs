using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RepeatedNameAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE030", "Parameters", "Name repeated across path, query and header",
        "'{0}' is the name of two values of this request, and API Gateway tells path, query and header values apart by name only. Rename one of them.");
}

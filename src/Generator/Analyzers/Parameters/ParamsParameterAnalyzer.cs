using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ParamsParameterAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE036", "Parameters", "Operation with a params parameter",
        "'{0}' is a params parameter, which an operation cannot have, because a request has no argument list. Remove 'params'.");
}

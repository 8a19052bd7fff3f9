using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ExceptionNotAccessibleAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE063", "Results", "Inaccessible exception type",
        "Generated code cannot catch '{0}', because the type is not visible in its assembly. Make the exception internal or public.");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnclearSourceAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE041", "Parameters", "Parameter whose source is not clear",
        "'{0}' is a collection of simple values, which could be a query value or the body. Say which: [FromBody] takes a JSON array, [FromQuery] one text with commas.");
}

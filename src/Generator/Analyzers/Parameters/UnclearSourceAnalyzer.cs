using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnclearSourceAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE041", "Parameters", "Ambiguous source of a parameter",
        "'{0}' is a collection of simple values, which could come from the query string or from the body. "
        + "Mark it with [FromBody] to read a JSON array, or with [FromQuery] to read one text with commas.");
}

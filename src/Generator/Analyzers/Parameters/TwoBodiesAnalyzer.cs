using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TwoBodiesAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE033", "Parameters", "Second body parameter",
        "'{0}' is a second body, and a request has one. Put both in one type, or bind '{0}' with [FromQuery], [FromHeader] or [FromPath].");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PartialSegmentAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE021", "Routes", "Variable in part of a segment",
        "The segment '{0}' is text and a variable at once, and API Gateway takes a variable as a whole segment only. Put a '/' around the variable.");
}

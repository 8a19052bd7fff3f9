using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Types;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MisusedJsonAttributeAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE055", "Types", "Unsupported use of a System.Text.Json attribute",
        "{0} on '{1}' cannot work: {2}");
}

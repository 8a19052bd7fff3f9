using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Upstream;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidResourceAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE115", "Upstream", "Invalid resource in the template",
        "{0} = \"{1}\" {2}");
}

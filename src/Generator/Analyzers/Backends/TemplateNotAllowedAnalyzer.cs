using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Backends;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateNotAllowedAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE107", "Backends", "Mapping template that never runs",
        "{0} has no effect on '{1}': {2}");
}

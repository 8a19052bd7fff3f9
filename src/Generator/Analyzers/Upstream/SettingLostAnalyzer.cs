using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Upstream;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SettingLostAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning(
        "SLUICE123", "Upstream", "Setting of Amazon.Lambda.Annotations without effect",
        "'{0}' has no effect on what is generated: {1}");
}

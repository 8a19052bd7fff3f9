using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Templates;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MacroAnalyzer() : TemplateRuleAnalyzer(Rule, "macro")
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning("SLUICE132", "Templates", "Macro in a mapping template", "{0}");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Templates;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateContextVariableAnalyzer() : TemplateRuleAnalyzer(Rule, "unknown-context-variable")
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning("SLUICE134", "Templates", "Unknown $context variable in a mapping template", "{0}");
}

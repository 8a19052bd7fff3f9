using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Templates;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PresenceTestAnalyzer() : TemplateRuleAnalyzer(Rule, "presence-test")
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning("SLUICE138", "Templates", "Condition that is always true", "{0}");
}

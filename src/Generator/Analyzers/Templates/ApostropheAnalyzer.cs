using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Templates;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ApostropheAnalyzer() : TemplateRuleAnalyzer(Rule, "apostrophe")
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning("SLUICE136", "Templates", "Escaped apostrophe breaks JSON", "{0}");
}

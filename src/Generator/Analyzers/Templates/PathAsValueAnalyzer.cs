using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Templates;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PathAsValueAnalyzer() : TemplateRuleAnalyzer(Rule, "path-as-value")
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning("SLUICE137", "Templates", "Java value instead of JSON", "{0}");
}

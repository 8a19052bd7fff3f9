using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.MappingTemplates.Linting;

namespace Sluice.Generator.Analyzers.Templates;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateSyntaxAnalyzer() : TemplateRuleAnalyzer(Rule, TemplateLinter.SyntaxRule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error("SLUICE130", "Templates", "Mapping template that does not parse", "{0}");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.MappingTemplates.Linting;

namespace Sluice.Generator.Analyzers.Templates;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateSyntaxAnalyzer() : TemplateRuleAnalyzer(Rule, TemplateLinter.SyntaxRule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error("SLUICE130", "Templates", "Syntax error in a mapping template", "{0}");
}

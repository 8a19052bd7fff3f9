using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Templates;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnquotedParamsAnalyzer() : TemplateRuleAnalyzer(Rule, "unquoted-params")
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning("SLUICE135", "Templates", "Client value outside of quotes in a JSON template", "{0}");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Templates;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnsupportedDirectiveAnalyzer() : TemplateRuleAnalyzer(Rule, "unsupported-directive")
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning("SLUICE131", "Templates", "Unknown directive in a mapping template", "{0}");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Templates;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownMethodAnalyzer() : TemplateRuleAnalyzer(Rule, "unknown-method")
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning("SLUICE133", "Templates", "Unknown method of $util or $input", "{0}");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Validation;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UngeneratedValidationAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE080", "Validation", "Unsupported validation attribute",
        "{0} on '{1}' would never be checked, because checks are generated without reflection, for those attributes of DataAnnotations that look at one value only. Use one of those, or check the value in the operation.");
}

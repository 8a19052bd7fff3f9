using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Validation;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UngeneratedValidationAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE080", "Validation", "Validation attribute that does not become code",
        "{0} on '{1}' would never be asked: checks are generated, without reflection, for the attributes of DataAnnotations that need one value only. Use one of those, or check the value in the operation.");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Validation;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ValidatableObjectAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE084", "Validation", "IValidatableObject is not supported",
        "'{0}' implements IValidatableObject, whose Validate method would never be called, because it needs reflection. Check the value in the operation and throw an exception declared with [Throws], or use validation attributes.");
}

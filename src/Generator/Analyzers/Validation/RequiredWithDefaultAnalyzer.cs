using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Validation;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RequiredWithDefaultAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Warning(
        "SLUICE085", "Validation", "Required value with a default",
        "'{0}' is required and has a default value, which is then never used. Remove [Required], or the default value.");
}

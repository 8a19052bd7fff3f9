using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidStageAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE003", "Api", "Invalid stage name",
        "'{0}' is not a valid stage name. Use 1 to 128 letters, digits, '_' and '-'.");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Types;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DuplicateJsonNameAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE054", "Types", "Duplicate JSON name",
        "'{0}' is the JSON name of two properties of '{1}' (letter case does not count). Give one of them [JsonPropertyName].");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Types;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnsupportedTypeAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE050", "Types", "Type not supported as JSON",
        "'{0}' cannot be {1}: {2}");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Types;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TypeNotAccessibleAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE051", "Types", "Inaccessible type",
        "Generated code cannot name '{0}'. Make the type and the types around it internal or public; where it comes from a reference with an extern alias, let the reference have the alias 'global', too.");
}

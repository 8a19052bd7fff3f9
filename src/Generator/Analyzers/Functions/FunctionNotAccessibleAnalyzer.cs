using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FunctionNotAccessibleAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE011", "Functions", "Inaccessible Lambda function class",
        "Generated code cannot use '{0}', because the class is not visible in its assembly. Make it and the types around it internal or public.");
}

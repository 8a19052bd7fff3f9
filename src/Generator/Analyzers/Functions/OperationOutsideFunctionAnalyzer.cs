using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OperationOutsideFunctionAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE010", "Functions", "Operation outside a Lambda function",
        "'{0}' has an HTTP attribute but '{1}' is not a Lambda function. Mark the class with [LambdaFunction]; an abstract class cannot be one, so put the operation into the class that derives from it.");
}

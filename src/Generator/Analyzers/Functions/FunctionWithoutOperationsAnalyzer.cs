using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FunctionWithoutOperationsAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiWarning(
        "SLUICE019", "Functions", "Lambda function without operations",
        "'{0}' has no operation, so nothing is generated for it. Give one of its methods an HTTP attribute, or remove [LambdaFunction].");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => !api.IsComplete ? [] :
        from function in api.Functions
        where !api.Served.Contains(function.Model!.TypeName)
        select new DiagnosticInfo(Rule, function.Place, function.Model!.LogicalId);
}

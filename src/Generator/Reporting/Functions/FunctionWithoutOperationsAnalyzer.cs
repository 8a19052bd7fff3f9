using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FunctionWithoutOperationsAnalyzer() : RuleAnalyzer(FunctionRules.FunctionWithoutOperations)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => !api.IsComplete ? [] :
        from function in api.Functions
        where !api.Served.Contains(function.Model!.TypeName)
        select new DiagnosticInfo(FunctionRules.FunctionWithoutOperations, function.Place, function.Model!.ShortName);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Linking;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OperationOutsideFunctionAnalyzer() : RuleAnalyzer(FunctionRules.OperationOutsideFunction)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        // A function with a mistake could be the one that derives from the class.
        var functions = api.Functions.Select(f => f.Model).OfType<DeclaredFunction>().ToArray();
        if (functions.Length < api.Functions.Length)
        {
            return [];
        }

        var lost = new HashSet<BaseOperation>(
            BaseOperations.NotInherited(api.BaseOperations.Select(o => o.Base!), functions, isApi: !api.RestApis.IsEmpty));
        return
            from operation in api.BaseOperations
            where lost.Contains(operation.Base!)
            select new DiagnosticInfo(
                FunctionRules.OperationOutsideFunction, operation.MethodPlace, operation.Base!.Method, operation.Base.Owner,
                operation.Base.IsAbstract ? "Derive a class with [LambdaFunction] from it."
                    : "Mark it, or a class that derives from it, with [LambdaFunction].");
    }
}

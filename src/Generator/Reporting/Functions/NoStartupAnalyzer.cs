using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoStartupAnalyzer() : RuleAnalyzer(FunctionRules.NoStartup)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => !api.Startups.IsEmpty ? [] :
        (from operation in api.Operations
         where operation.Model!.UsesServices
         select new DiagnosticInfo(FunctionRules.NoStartup, operation.MethodPlace, operation.Model!.Handler.MethodName))
        .Concat(
            from authorizer in api.Authorizers
            where authorizer.Model is { Handler.IsScoped: true }
            select new DiagnosticInfo(FunctionRules.NoStartup, authorizer.Place, authorizer.Model!.Handler!.MethodName));
}

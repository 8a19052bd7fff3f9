using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Linking;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DuplicateRouteAnalyzer() : RuleAnalyzer(RouteRules.DuplicateRoute)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        foreach (var (operation, first) in RepeatedOperations.ByRoute(api.Operations, static operation => operation.Model!))
        {
            var model = operation.Model!;
            yield return new(RouteRules.DuplicateRoute, operation.RoutePlace, model.HttpMethod, model.Route.Template, first.Model!.OperationId);
        }
    }
}

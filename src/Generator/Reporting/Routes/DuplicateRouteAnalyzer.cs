using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DuplicateRouteAnalyzer() : RuleAnalyzer(RouteRules.DuplicateRoute)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        var routes = new Dictionary<(string Method, string Route), string>();
        foreach (var operation in api.Operations)
        {
            var model = operation.Model!;
            var key = (model.HttpMethod, model.Route.Template);
            if (routes.TryGetValue(key, out var other))
            {
                yield return new(RouteRules.DuplicateRoute, operation.RoutePlace, model.HttpMethod, model.Route.Template, other);
            }
            else
            {
                routes.Add(key, model.OperationId);
            }
        }
    }
}

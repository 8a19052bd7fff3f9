using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DuplicateRouteAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE026", "Routes", "Duplicate route",
        "{0} {1} is already the operation '{2}'. Change the route or the HTTP method of one of them.");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        var routes = new Dictionary<(string Method, string Route), string>();
        foreach (var operation in api.Operations)
        {
            var model = operation.Model!;
            var key = (model.HttpMethod, model.Route.Template);
            if (routes.TryGetValue(key, out var other))
            {
                yield return new(Rule, operation.RoutePlace, model.HttpMethod, model.Route.Template, other);
            }
            else
            {
                routes.Add(key, model.OperationId);
            }
        }
    }
}

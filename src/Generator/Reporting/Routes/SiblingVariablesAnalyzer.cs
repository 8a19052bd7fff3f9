using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SiblingVariablesAnalyzer() : RuleAnalyzer(RouteRules.SiblingVariables)
{
    // API Gateway keeps routes as a tree of resources, in which each resource has at most one variable child.
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var routes = new HashSet<(string, string)>();
        foreach (var operation in api.Operations)
        {
            // If two routes are the same, SLUICE026 already reports the second one.
            var model = operation.Model!;
            if (routes.Add((model.HttpMethod, model.Route.Template)) && Conflict(model.Route, variables) is var (text, parent, before))
            {
                yield return new(RouteRules.SiblingVariables, operation.RoutePlace, text, parent, before);
            }
        }
    }

    private static (string Text, string Parent, string Before)? Conflict(RouteModel route, Dictionary<string, string> variables)
    {
        var parent = "";
        foreach (var segment in route.Segments)
        {
            var text = Print(segment);
            if (segment.Kind != RouteSegmentKind.Literal)
            {
                if (!variables.TryGetValue(parent, out var before))
                {
                    variables.Add(parent, text);
                }
                else if (before != text)
                {
                    return (text, parent.Length == 0 ? "/" : parent, before);
                }
            }

            parent += "/" + text;
        }

        return null;
    }

    private static string Print(RouteSegmentModel segment) => segment.Kind switch
    {
        RouteSegmentKind.Variable => "{" + segment.Text + "}",
        RouteSegmentKind.Greedy => "{" + segment.Text + "+}",
        _ => segment.Text,
    };
}

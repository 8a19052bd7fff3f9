using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;

namespace Sluice.Generator.Analyzers.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SiblingVariablesAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE027", "Routes", "Two variables at the same place of two routes",
        "API Gateway takes one variable below '{1}', and '{0}' and '{2}' are two. Use the same name, and the same kind, in both routes.");

    // API Gateway keeps routes as a tree of resources with one variable child each.
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var routes = new HashSet<(string, string)>();
        foreach (var operation in api.Operations)
        {
            // Of two that are the same, the second is told that already.
            var model = operation.Model!;
            if (routes.Add((model.HttpMethod, model.Route.Template)) && Conflict(model.Route, variables) is var (text, parent, before))
            {
                yield return new(Rule, operation.RoutePlace, text, parent, before);
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

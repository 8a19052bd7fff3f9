using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing.Api;

/// <summary>API Gateway keeps routes as a tree of resources with one variable child each.</summary>
internal static class RouteConflicts
{
    public static void Check(ParsedOperation[] operations, DiagnosticBag bag)
    {
        var routes = new Dictionary<string, string>(StringComparer.Ordinal);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            var model = operation.Model!;
            var key = model.HttpMethod + " " + model.Route.Template;
            if (routes.TryGetValue(key, out var other))
            {
                bag.Add(RouteRules.DuplicateRoute, operation.RoutePlace, model.HttpMethod, model.Route.Template, other);
                continue;
            }

            routes.Add(key, model.OperationId);
            CheckSiblings(operation, variables, bag);
        }
    }

    private static void CheckSiblings(ParsedOperation operation, Dictionary<string, string> variables, DiagnosticBag bag)
    {
        var parent = "";
        foreach (var segment in operation.Model!.Route.Segments)
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
                    bag.Add(RouteRules.SiblingVariables, operation.RoutePlace, text, parent.Length == 0 ? "/" : parent, before);
                    return;
                }
            }

            parent += "/" + text;
        }
    }

    private static string Print(RouteSegmentModel segment) => segment.Kind switch
    {
        RouteSegmentKind.Variable => "{" + segment.Text + "}",
        RouteSegmentKind.Greedy => "{" + segment.Text + "+}",
        _ => segment.Text,
    };
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses a route such as <c>/orders/{orderId}</c> into segments, by API Gateway's rules for resource paths.</summary>
internal static class RouteParser
{
    public static RouteModel? Parse(string? route, Location? place, DiagnosticBag bag)
    {
        if (string.IsNullOrEmpty(route))
        {
            bag.Add(RouteRules.InvalidRoute, place, route ?? "null", "it is empty; the root is '/'");
            return null;
        }

        if (QueryStart(route!) >= 0)
        {
            bag.Add(RouteRules.InvalidRoute, place, route!, "a route has no query string, whose values are parameters of the method. Remove it from '?' on");
            return null;
        }

        var template = route![0] == '/' ? route : "/" + route;
        if (template == "/")
        {
            return new(template, EquatableArray<RouteSegmentModel>.Empty);
        }

        var segments = ImmutableArray.CreateBuilder<RouteSegmentModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in template.Substring(1).Split('/'))
        {
            if (segments.Count > 0 && segments[segments.Count - 1] is { Kind: RouteSegmentKind.Greedy } greedy)
            {
                bag.Add(RouteRules.SegmentAfterGreedy, place, "{" + greedy.Text + "+}");
                return null;
            }

            if (ParseSegment(route, text, place, bag) is not { } segment)
            {
                return null;
            }

            if (segment.Kind != RouteSegmentKind.Literal && !names.Add(segment.Text))
            {
                bag.Add(RouteRules.RepeatedVariable, place, segment.Text);
                return null;
            }

            segments.Add(segment);
        }

        return new(template, new(segments.ToImmutable()));
    }

    /// <summary>Returns the index of the '?' that begins a query string, or -1. One in braces makes a variable optional in ASP.NET Core.</summary>
    public static int QueryStart(string route)
    {
        var start = route.IndexOf('?');
        while (start >= 0 && route.LastIndexOf('{', start) > route.LastIndexOf('}', start))
        {
            start = route.IndexOf('?', start + 1);
        }

        return start;
    }

    private static RouteSegmentModel? ParseSegment(string route, string text, Location? place, DiagnosticBag bag)
    {
        if (text.Length == 0)
        {
            bag.Add(RouteRules.InvalidRoute, place, route, "it has an empty segment");
            return null;
        }

        var (open, close) = (text.IndexOf('{'), text.IndexOf('}'));
        if (open < 0 && close < 0)
        {
            return text.FirstOrDefault(c => !ApiGatewayNames.IsSegment(c)) is var bad and not '\0'
                ? Refuse($"'{bad}' is not allowed in a segment")
                : new(RouteSegmentKind.Literal, text);
        }

        if (open < 0 || close < open)
        {
            return Refuse("a brace is not closed or not opened");
        }

        if (open > 0 || close < text.Length - 1)
        {
            bag.Add(RouteRules.PartialSegment, place, text);
            return null;
        }

        var isGreedy = close > 1 && text[close - 1] == '+';
        var name = text.Substring(1, close - (isGreedy ? 2 : 1));
        return ApiGatewayNames.IsVariable(name)
            ? new(isGreedy ? RouteSegmentKind.Greedy : RouteSegmentKind.Variable, name)
            : Refuse(WhyNoName(name));

        RouteSegmentModel? Refuse(string reason)
        {
            bag.Add(RouteRules.InvalidRoute, place, route, reason);
            return null;
        }
    }

    // Routes of ASP.NET Core say more about a variable.
    private static string WhyNoName(string name) =>
        name.IndexOf(':') > 0 ? $"'{{{name}}}' has a constraint, but the type of the parameter is the constraint of a route variable"
        : name.EndsWith("?", StringComparison.Ordinal)
            ? $"'{{{name}}}' is optional, but a route variable never is. Write a second operation for the route without it"
        : name.IndexOf('=') > 0 ? $"'{{{name}}}' has a default, but a request always has a value for a route variable"
        : name.StartsWith("*", StringComparison.Ordinal) ? $"the variable for the rest of a path is written '{{{name.TrimStart('*')}+}}'"
        : $"'{name}' is not the name of a variable (letters, digits, '_', '-' and '.')";
}

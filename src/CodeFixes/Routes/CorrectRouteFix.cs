using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Routes;

/// <summary>Rewrites a route of ASP.NET Core into one that API Gateway accepts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class CorrectRouteFix() : SyntaxFix(
    "Correct the route", RouteRules.InvalidRoute, RouteRules.PartialSegment)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { Expression: LiteralExpressionSyntax { Token.ValueText: { } route } literal })
        {
            return null;
        }

        // A query string is no part of a route. Its values are parameters.
        route = RouteParser.QueryStart(route) is >= 0 and var query ? route.Substring(0, query) : route;
        var corrected = "/" + string.Join("/", route.Split('/').SelectMany(Segments));
        var bag = new DiagnosticBag();
        return RouteParser.Parse(corrected, null, bag) is null ? null : (literal, AttributeSyntaxes.Literal(corrected));
    }

    private static IEnumerable<string> Segments(string segment)
    {
        var start = 0;
        for (var open = segment.IndexOf('{'); open >= 0; open = segment.IndexOf('{', start))
        {
            var close = segment.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (open > start)
            {
                yield return segment.Substring(start, open - start);
            }

            yield return Variable(segment.Substring(open + 1, close - open - 1));
            start = close + 1;
        }

        if (start < segment.Length)
        {
            yield return segment.Substring(start);
        }
    }

    /// <summary>
    /// Returns the variable for API Gateway. <c>*rest</c> becomes a greedy variable. Constraints, default values and <c>?</c> are removed, because
    /// the parameter declares them.
    /// </summary>
    private static string Variable(string text)
    {
        var name = text.TrimStart('*');
        var end = name.IndexOfAny([':', '=', '?']);
        var plain = end < 0 ? name : name.Substring(0, end);
        return "{" + plain + (name.Length < text.Length && !plain.EndsWith("+", StringComparison.Ordinal) ? "+}" : "}");
    }
}

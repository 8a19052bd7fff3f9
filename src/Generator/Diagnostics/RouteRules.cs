using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Diagnostics;

/// <summary>Routes and operation ids.</summary>
internal static class RouteRules
{
    private const string Area = "Routes";

    public static readonly DiagnosticDescriptor InvalidRoute = Rule.Error(
        "SLUICE020", Area, "Route that cannot be",
        "'{0}' is not a route: {1}. Write segments of letters, digits and _ - . , : with '/' between them.");

    public static readonly DiagnosticDescriptor PartialSegment = Rule.Error(
        "SLUICE021", Area, "Variable that is part of a segment",
        "The segment '{0}' is text and a variable at once, and API Gateway takes a variable as a whole segment only. Put a '/' around the variable.");

    public static readonly DiagnosticDescriptor SegmentAfterGreedy = Rule.Error(
        "SLUICE022", Area, "Segment after a greedy variable",
        "'{0}' takes the rest of the path, so nothing can follow it. Make it the last segment.");

    public static readonly DiagnosticDescriptor RepeatedVariable = Rule.Error(
        "SLUICE023", Area, "Route variable repeated",
        "The route has the variable '{0}' twice. Give each variable a name of its own.");

    public static readonly DiagnosticDescriptor UnusedVariable = Rule.Error(
        "SLUICE024", Area, "Route variable without a parameter",
        "No parameter takes the route's variable '{0}'. Add a parameter '{0}', or one with [FromPath(\"{0}\")].");

    public static readonly DiagnosticDescriptor UnknownVariable = Rule.Error(
        "SLUICE025", Area, "Path parameter that the route does not have",
        "The route has no variable '{0}'. Add '{{{0}}}' to the route, or name one of its variables in [FromPath].");

    public static readonly DiagnosticDescriptor DuplicateRoute = Rule.Error(
        "SLUICE026", Area, "Route declared twice",
        "{0} {1} is already the operation '{2}'. Change the route or the HTTP method of one of them.");

    public static readonly DiagnosticDescriptor SiblingVariables = Rule.Error(
        "SLUICE027", Area, "Two variables below one segment",
        "API Gateway takes one variable below '{1}', and '{0}' and '{2}' are two. Use the same name, and the same kind, in both routes.");

    public static readonly DiagnosticDescriptor DuplicateOperationId = Rule.Error(
        "SLUICE028", Area, "Operation id used twice",
        "'{0}' is already the id of another operation. Set OperationId = \"…\" in the HTTP attribute of one of them (letter case does not count).");

    public static readonly DiagnosticDescriptor InvalidOperationId = Rule.Error(
        "SLUICE029", Area, "Operation id that cannot be",
        "'{0}' is not an operation id. Set OperationId to 1 to 64 letters A-Z and digits that start with a letter.");
}

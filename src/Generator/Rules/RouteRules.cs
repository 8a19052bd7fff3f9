using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about routes and operation ids.</summary>
internal static class RouteRules
{
    public static readonly DiagnosticDescriptor InvalidRoute = Descriptors.Error(
        "SLUICE020", "Routes", "Invalid route",
        "'{0}' is not a valid route: {1}. Write segments of letters, digits and _ - . , : with '/' between them.");

    public static readonly DiagnosticDescriptor PartialSegment = Descriptors.Error(
        "SLUICE021", "Routes", "Variable in part of a segment",
        "The segment '{0}' consists of text and a variable, but API Gateway takes a variable as a whole segment only. "
        + "Make the variable a segment of its own.");

    public static readonly DiagnosticDescriptor SegmentAfterGreedy = Descriptors.Error(
        "SLUICE022", "Routes", "Segment after a greedy variable",
        "'{0}' takes the rest of the path, so nothing can follow it. Make it the last segment.");

    public static readonly DiagnosticDescriptor RepeatedVariable = Descriptors.Error(
        "SLUICE023", "Routes", "Duplicate route variable",
        "The route has the variable '{0}' twice. Give each variable a name of its own.");

    public static readonly DiagnosticDescriptor UnusedVariable = Descriptors.Error(
        "SLUICE024", "Routes", "Route variable without a parameter",
        "No parameter takes the route's variable '{0}'. Add a parameter '{0}', or one with [FromPath(\"{0}\")].");

    public static readonly DiagnosticDescriptor UnknownVariable = Descriptors.Error(
        "SLUICE025", "Routes", "Path parameter missing in the route",
        "The route has no variable '{0}'. Add '{{{0}}}' to the route, or name one of its variables in [FromPath].");

    public static readonly DiagnosticDescriptor DuplicateRoute = Descriptors.ApiError(
        "SLUICE026", "Routes", "Duplicate route",
        "{0} {1} is already the operation '{2}'. Change the route or the HTTP method of one of them.");

    public static readonly DiagnosticDescriptor SiblingVariables = Descriptors.ApiError(
        "SLUICE027", "Routes", "Different route variables at the same position",
        "API Gateway allows one variable below '{1}', but '{0}' and '{2}' are two. Use the same name, and the same kind, in both routes.");

    public static readonly DiagnosticDescriptor DuplicateOperationId = Descriptors.Error(
        "SLUICE028", "Routes", "Duplicate operation id",
        "'{0}' is already the id of another operation. {1} (letter case does not count).");

    public static readonly DiagnosticDescriptor InvalidOperationId = Descriptors.Error(
        "SLUICE029", "Routes", "Invalid operation id",
        "'{0}' is not a valid operation id. Set OperationId to 1 to 64 letters A-Z and digits, the first of them a letter.");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        InvalidRoute,
        PartialSegment,
        SegmentAfterGreedy,
        RepeatedVariable,
        UnusedVariable,
        UnknownVariable,
        DuplicateRoute,
        SiblingVariables,
        DuplicateOperationId,
        InvalidOperationId,
    ];
}

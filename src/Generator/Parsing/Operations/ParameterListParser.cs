using System.Collections.Immutable;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>The rules that hold between the parameters of an operation.</summary>
internal static class ParameterListParser
{
    public static ImmutableArray<ParameterModel> Parse(OperationScope scope, RouteModel route)
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterModel>();
        foreach (var symbol in scope.Method.Parameters)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            if (ParameterParser.Parse(scope, route, symbol) is { } parameter)
            {
                CheckBeside(scope, parameters, parameter, symbol);
                parameters.Add(parameter);
            }
        }

        // A parameter that failed may have been the one for the variable.
        if (!scope.Diagnostics.HasErrors && scope.Method.Attribute(WellKnown.Mock) is null && !parameters.Any(p => p.Source == ParameterSource.MethodRequest))
        {
            CheckVariables(scope, route, parameters);
        }

        return parameters.ToImmutable();
    }

    private static void CheckBeside(
        OperationScope scope, IReadOnlyList<ParameterModel> before, ParameterModel parameter, Microsoft.CodeAnalysis.IParameterSymbol symbol)
    {
        var place = symbol.SourceLocation();
        if (parameter.Source == ParameterSource.Body && before.Any(p => p.Source == ParameterSource.Body))
        {
            scope.Diagnostics.Add(ParameterRules.TwoBodies, place, parameter.Name);
        }

        if (IsNamed(parameter.Source) && before.Any(p => IsNamed(p.Source) && p.WireName == parameter.WireName))
        {
            scope.Diagnostics.Add(ParameterRules.RepeatedName, place, parameter.WireName);
        }

        if (parameter.Source == ParameterSource.Cancellation)
        {
            return;
        }

        if (before.FirstOrDefault(p => p.Source == ParameterSource.MethodRequest) is { } whole)
        {
            scope.Diagnostics.Add(ParameterRules.MethodRequestNotAlone, place, whole.Name, parameter.Name);
        }
        else if (parameter.Source == ParameterSource.MethodRequest && before.FirstOrDefault(p => p.Source != ParameterSource.Cancellation) is { } other)
        {
            scope.Diagnostics.Add(ParameterRules.MethodRequestNotAlone, place, parameter.Name, other.Name);
        }
    }

    private static void CheckVariables(OperationScope scope, RouteModel route, IReadOnlyCollection<ParameterModel> parameters)
    {
        foreach (var segment in route.Segments)
        {
            if (segment.Kind != RouteSegmentKind.Literal
                && !parameters.Any(p => p.Source == ParameterSource.Path && p.WireName == segment.Text))
            {
                scope.Diagnostics.Add(RouteRules.UnusedVariable, scope.RoutePlace, segment.Text);
            }
        }
    }

    private static bool IsNamed(ParameterSource source) => source is ParameterSource.Path or ParameterSource.Query or ParameterSource.Header;
}

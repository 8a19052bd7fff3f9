using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses the filters that wrap an operation, from the outermost to the innermost, and the values of the request that they take.</summary>
internal sealed class FilterListParser
{
    /// <summary>Generated code has a bit for each filter.</summary>
    private const int MaxCount = 32;

    private readonly List<ParameterModel> _parameters;
    private readonly HashSet<string> _names;

    private FilterListParser(OperationScope scope, RouteModel route, ImmutableArray<ParameterModel> parameters)
    {
        (Scope, Route, _parameters) = (scope, route, [.. parameters]);
        _names = new(parameters.Select(p => p.Name).Concat(scope.Method.Parameters.Select(p => p.Name)), StringComparer.Ordinal);
    }

    public OperationScope Scope { get; }

    public RouteModel Route { get; }

    /// <summary>Returns the filters, and the parameters of the operation with those that only filters take.</summary>
    public static (ImmutableArray<FilterModel> Filters, ImmutableArray<ParameterModel> Parameters) Parse(
        OperationScope scope, RouteModel route, ImmutableArray<ParameterModel> parameters)
    {
        var attributes = Attributes(scope);
        if (attributes.Length == 0 || scope.Diagnostics.HasErrors)
        {
            return ([], parameters);
        }

        var parser = new FilterListParser(scope, route, parameters);
        var filters = ImmutableArray.CreateBuilder<FilterModel>();
        foreach (var attribute in attributes)
        {
            // The compiler reports a type that does not exist.
            if (attribute.AttributeClass!.TypeArguments[0] is not INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
            {
                scope.Diagnostics.Fail();
                continue;
            }

            var (filter, reason) = filters.Count == MaxCount
                ? (null, $"an operation has at most {MaxCount.ToString(CultureInfo.InvariantCulture)} filters. Remove some.")
                : FilterParser.Parse(parser, type);
            if (filter is not null)
            {
                filters.Add(filter);
            }
            else
            {
                scope.Diagnostics.Add(FilterRules.InvalidFilter, Place(scope, attribute), type.Name, scope.Method.Name, reason);
            }
        }

        return (filters.ToImmutable(), [.. parser._parameters]);
    }

    /// <summary>Returns the name of a parameter that carries the value. The operation or another filter may already have it.</summary>
    public string Add(ParameterModel parameter)
    {
        if (_parameters.FirstOrDefault(p => AreSame(p, parameter)) is { } same)
        {
            return same.Name;
        }

        var name = parameter.Name;
        for (var i = 2; !_names.Add(name); i++)
        {
            name = parameter.Name + i.ToString(CultureInfo.InvariantCulture);
        }

        _parameters.Add(parameter with { Name = name });
        if (parameter is { IsRequired: true, Source: ParameterSource.Authorizer or ParameterSource.StageVariable })
        {
            Scope.NeededValues.Add(new(parameter.Source, parameter.WireName, Scope.MethodPlace));
        }

        return name;
    }

    /// <summary>True if the operation takes the whole request, beside which nothing else is bound.</summary>
    public bool TakesWholeRequest => _parameters.Exists(p => p.Source == ParameterSource.MethodRequest);

    private static AttributeData[] Attributes(OperationScope scope) =>
    [
        .. AttributeLevels.FromOutermost(scope.Method, scope.Owner).SelectMany(level => level.GetAttributes())
            .Where(a => a.AttributeClass.Is(WellKnown.Filter)),
    ];

    private static bool AreSame(ParameterModel one, ParameterModel other)
    {
        var same = one with { Name = other.Name, Description = other.Description, CommentId = other.CommentId };
        return same == other

            // A path value is always there, so its default does not matter.
            || (one.Source == ParameterSource.Path && same with { DefaultExpression = other.DefaultExpression, IsRequired = other.IsRequired } == other);
    }

    private static Location? Place(OperationScope scope, AttributeData attribute) =>
        scope.Method.GetAttributes().Contains(attribute) ? attribute.Place(scope.Cancellation) : scope.MethodPlace;
}

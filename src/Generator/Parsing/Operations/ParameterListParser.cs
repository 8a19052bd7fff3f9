using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses the parameters of an operation, including those in groups, and checks the rules between them.</summary>
internal sealed class ParameterListParser
{
    private readonly ImmutableArray<ParameterModel>.Builder _parameters = ImmutableArray.CreateBuilder<ParameterModel>();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private ParameterListParser(OperationScope scope, RouteModel route) => (Scope, Route) = (scope, route);

    public OperationScope Scope { get; }

    public RouteModel Route { get; }

    /// <summary>The groups that are currently parsed, with the outermost one first.</summary>
    public List<ITypeSymbol> Groups { get; } = [];

    public static (ImmutableArray<ParameterModel> Parameters, ImmutableArray<ArgumentModel> Arguments) Parse(OperationScope scope, RouteModel route)
    {
        var parser = new ParameterListParser(scope, route);
        parser._names.UnionWith(scope.Method.Parameters.Select(p => p.Name));
        if (parser._names.Count < scope.Method.Parameters.Length || parser._names.Contains(""))
        {
            // The compiler reports two parameters of one name, and a parameter without a name.
            scope.Diagnostics.Fail();
        }

        var arguments = ImmutableArray.CreateBuilder<ArgumentModel>();
        foreach (var symbol in scope.Method.Parameters)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            if (parser.Add(BindingSite.Of(symbol, scope.Doc)) is { } argument)
            {
                arguments.Add(argument);
            }
        }

        // If a parameter could not be parsed, it may be the one for the variable.
        if (!scope.Diagnostics.HasErrors && scope.Method.Attribute(WellKnown.Mock) is null
            && !parser._parameters.Any(p => p.Source == ParameterSource.MethodRequest))
        {
            parser.CheckVariables();
        }

        return (parser._parameters.ToImmutable(), arguments.ToImmutable());
    }

    /// <summary>Returns the value or group that is bound to the site, or null if it is not valid. The reason is then among the findings.</summary>
    public ArgumentModel? Add(BindingSite site)
    {
        var attributes = SourceAttribute.Of(site);
        if (attributes.Length > 1)
        {
            Scope.Diagnostics.Add(ParameterRules.SeveralSources, attributes[1].Data.Place(Scope.Cancellation), site.Symbol.Name);
            return null;
        }

        var attribute = attributes.FirstOrDefault();
        if (GroupParser.IsGroup(site, attribute))
        {
            return GroupParser.Parse(this, site, isForm: site.IsInForm || attribute!.Source == ParameterSource.Form);
        }

        if (ParameterParser.Parse(Scope, Route, site, attribute) is not { } parameter)
        {
            return null;
        }

        if (site.IsMember)
        {
            parameter = parameter with { Name = Unique(parameter.Name) };
        }

        if (parameter is { IsRequired: true, Source: ParameterSource.Authorizer or ParameterSource.StageVariable })
        {
            var place = attribute?.WireName is null ? attribute?.Data.Place(Scope.Cancellation) : attribute.NamePlace(Scope.Cancellation);
            Scope.NeededValues.Add(new(parameter.Source, parameter.WireName, place));
        }

        CheckBeside(parameter, site.Symbol);
        _parameters.Add(parameter);
        return new(parameter.Name, null);
    }

    private string Unique(string name)
    {
        var unique = name;
        for (var i = 2; !_names.Add(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private void CheckBeside(ParameterModel parameter, ISymbol symbol)
    {
        var place = symbol.SourceLocation();
        if (IsBody(parameter.Source) && _parameters.FirstOrDefault(p => IsBody(p.Source) && !AreOneBody(p.Source, parameter.Source)) is { } first)
        {
            var cure = first.Source == ParameterSource.Form || parameter.Source == ParameterSource.Form
                ? "A request is either a form or JSON: bind all of its values with [FromForm], or all with [FromBody(\"name\")]."
                : $"Put both in one type, or bind '{symbol.Name}' with [FromQuery], [FromHeader] or [FromPath].";
            Scope.Diagnostics.Add(ParameterRules.TwoBodies, place, symbol.Name, cure);
        }

        if (DeclaredName(parameter) is { } name && _parameters.Any(p => DeclaredName(p) == name && !AreCookies(p, parameter)))
        {
            Scope.Diagnostics.Add(ParameterRules.RepeatedName, place, name);
        }

        if (!parameter.IsBound)
        {
            return;
        }

        if (_parameters.FirstOrDefault(p => p.Source == ParameterSource.MethodRequest) is { } whole)
        {
            Scope.Diagnostics.Add(ParameterRules.MethodRequestNotAlone, place, whole.Name, symbol.Name);
        }
        else if (parameter.Source == ParameterSource.MethodRequest && _parameters.FirstOrDefault(p => p.IsBound) is { } other)
        {
            Scope.Diagnostics.Add(ParameterRules.MethodRequestNotAlone, place, symbol.Name, other.Name);
        }
    }

    private void CheckVariables()
    {
        foreach (var segment in Route.Segments)
        {
            if (segment.Kind != RouteSegmentKind.Literal
                && !_parameters.Any(p => p.Source == ParameterSource.Path && p.WireName == segment.Text))
            {
                Scope.Diagnostics.Add(RouteRules.UnusedVariable, Scope.RoutePlace, segment.Text);
            }
        }
    }

    private static bool IsBody(ParameterSource source) =>
        source is ParameterSource.Body or ParameterSource.BodyMember or ParameterSource.RawBody or ParameterSource.Form;

    /// <summary>Returns true for fields of one form, and for members of one object.</summary>
    private static bool AreOneBody(ParameterSource left, ParameterSource right) =>
        left == right && left is ParameterSource.Form or ParameterSource.BodyMember;

    /// <summary>Returns the name in openapi.json. Cookies have that of their header.</summary>
    private static string? DeclaredName(ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.Path or ParameterSource.Query or ParameterSource.Header => parameter.WireName,
        ParameterSource.Cookie => "Cookie",
        _ => null,
    };

    /// <summary>Returns true for two parameters that are in the header of cookies, which is declared once.</summary>
    private static bool AreCookies(ParameterModel one, ParameterModel other) =>
        (one.Source == ParameterSource.Cookie && other.Source is ParameterSource.Cookie or ParameterSource.Header)
        || (one.Source == ParameterSource.Header && other.Source == ParameterSource.Cookie);
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses a parameter of a filter's method.</summary>
internal static class FilterArgumentParser
{
    /// <summary>Returns the argument, or the reason why there is none.</summary>
    public static (FilterArgumentModel? Argument, string Reason) Parse(FilterListParser list, IParameterSymbol parameter)
    {
        if (parameter.Type.Is(WellKnown.FilterContext))
        {
            return (new() { Expression = FilterModel.Context }, "");
        }

        if (parameter.Type.Is(WellKnown.FilterNext))
        {
            return (new() { Expression = FilterModel.Next }, "");
        }

        var site = BindingSite.Of(parameter, DocComment.Of(parameter.ContainingSymbol, list.Scope.Cancellation));
        var attributes = SourceAttribute.Of(site);
        var attribute = attributes.FirstOrDefault();
        var isOwn = parameter.Type.Is(WellKnown.CancellationToken) || parameter.Type.Is(WellKnown.LambdaContext);
        if (attributes.Length > 1 || (attribute is null ? !isOwn : !CanBind(attribute.Source)))
        {
            return (null, $"its parameter '{parameter.Name}' needs one of [FromHeader], [FromCookie], [FromQuery], [FromPath], [FromContext], "
                + "[FromAuthorizer], [FromStageVariable] and [FromServices]. A filter cannot take the body.");
        }

        // A filter can wrap routes with and without the variable.
        if (attribute?.Source == ParameterSource.Path && PathNames.Find(list.Route, attribute.WireName ?? parameter.Name) is null
            && (parameter.HasExplicitDefaultValue || parameter.NullableAnnotation == NullableAnnotation.Annotated))
        {
            return (new() { Expression = site.DefaultExpression ?? "null" }, "");
        }

        return Bind(list, parameter, site, attribute);
    }

    private static (FilterArgumentModel? Argument, string Reason) Bind(
        FilterListParser list, IParameterSymbol parameter, BindingSite site, SourceAttribute? attribute)
    {
        var bag = list.Scope.Diagnostics;
        var before = bag.Count;
        var model = ParameterParser.Parse(list.Scope, list.Route, site, attribute);

        // A finding is reported at the operation, because it may depend on its route, and the filter's file is another one.
        var findings = bag.TakeSince(before);
        if (model is null || findings.Length > 0)
        {
            var message = findings.Length == 0
                ? "its type is not known."
                : string.Format(
                    CultureInfo.InvariantCulture, findings[0].Rule.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. findings[0].Arguments.Items]);
            return (null, $"its parameter '{parameter.Name}' cannot be bound. {message}");
        }

        if (!model.IsBound)
        {
            return (new() { Special = model }, "");
        }

        return list.TakesWholeRequest
            ? (null, $"its parameter '{parameter.Name}' is a value of the request, and the operation takes the whole request. "
                + "Bind single values in the operation, too.")
            : (new() { Bound = list.Add(model) }, "");
    }

    private static bool CanBind(ParameterSource? source) =>
        source is ParameterSource.Path or ParameterSource.Query or ParameterSource.Header or ParameterSource.Cookie or ParameterSource.Context
            or ParameterSource.Authorizer or ParameterSource.StageVariable or ParameterSource.Service;
}

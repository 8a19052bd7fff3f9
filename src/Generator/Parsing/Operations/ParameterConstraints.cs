using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Checks;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses the validation attributes of a parameter or of a group's member.</summary>
internal static class ParameterConstraints
{
    public static ConstraintsModel? Parse(OperationScope scope, BindingSite site, ParameterSource source, string wireName, TypeRef type)
    {
        if (SkippedValidation.Of(site.Symbols))
        {
            return null;
        }

        var value = new CheckedValue(wireName, type, site.Symbol.SourceLocation(), null, site.Symbols);
        if (IsChecked(source))
        {
            var constraints = new ConstraintParser(scope.Assembly, scope.Diagnostics, scope.Cancellation).Parse(value);
            DefaultRules.Check(scope, site, value, constraints);
            return constraints;
        }

        foreach (var attribute in value.Attributes.Where(Annotations.IsValidation))
        {
            scope.Diagnostics.Add(
                ValidationRules.UnfittingValidation, attribute.Place(scope.Cancellation) ?? value.Place, Annotations.DisplayOf(attribute), wireName,
                "it is not a single value of the request");
        }

        return null;
    }

    private static bool IsChecked(ParameterSource source) => source is not (
        ParameterSource.QueryMap or ParameterSource.HeaderMap or ParameterSource.AuthorizerMap or ParameterSource.MethodRequest
        or ParameterSource.Cancellation or ParameterSource.Service or ParameterSource.LambdaContext);
}

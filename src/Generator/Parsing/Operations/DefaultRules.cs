using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Checks;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Checks that the default value of a parameter, which a request without the value means, passes the parameter's own validation.</summary>
internal static class DefaultRules
{
    public static void Check(OperationScope scope, BindingSite site, CheckedValue value, ConstraintsModel? constraints)
    {
        if (site.Symbol is not IParameterSymbol { HasExplicitDefaultValue: true } parameter)
        {
            return;
        }

        if (constraints is { IsRequired: true })
        {
            var required = value.Attributes.FirstOrDefault(a => Annotations.NameOf(a) == "Required");
            scope.Diagnostics.Add(ValidationRules.RequiredWithDefault, required?.Place(scope.Cancellation) ?? parameter.SourceLocation(), parameter.Name);
        }

        if (parameter.ExplicitDefaultValue is { } given && Problem(ScalarShapes.Unwrap(parameter.Type), given, constraints) is { } problem)
        {
            scope.Diagnostics.Add(ValidationRules.RefusedDefault, Place(parameter, scope.Cancellation), parameter.Name, problem);
        }
    }

    private static string? Problem(ITypeSymbol type, object given, ConstraintsModel? constraints)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return type.Attribute("System.FlagsAttribute") is null
                && !type.GetMembers().OfType<IFieldSymbol>().Any(f => f.HasConstantValue && Equals(f.ConstantValue, given))
                ? $"is not a value of '{type.Name}', so no request could send it"
                : null;
        }

        if (given is string text)
        {
            return text.Length < constraints?.MinLength || text.Length > constraints?.MaxLength ? "is longer or shorter than allowed" : null;
        }

        return Number(given) is { } number && (number < Bound(constraints?.Minimum) || number > Bound(constraints?.Maximum))
            ? "is outside of the allowed range"
            : null;
    }

    private static decimal? Number(object given) => given switch
    {
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToDecimal(given, CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => (decimal)number,
        float number when Math.Abs(number) < 1e15f => (decimal)number,
        _ => null,
    };

    private static decimal? Bound(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var bound) ? bound : null;

    private static Location? Place(IParameterSymbol parameter, CancellationToken cancellation) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax { Default.Value: { } value }
            ? value.GetLocation()
            : parameter.SourceLocation();
}

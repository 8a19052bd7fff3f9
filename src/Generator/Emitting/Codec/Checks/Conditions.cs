using System.Globalization;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec.Checks;

internal static class Conditions
{
    private const string Runtime = "global::Sluice.Runtime.Checks.";

    /// <summary>
    /// Returns the C# condition that is true if the check fails for the local <c>value</c>, which is not null. Returns null if the check cannot fail.
    /// </summary>
    public static string? Fails(CheckModel check, TypeRef type, string name) => check.Kind switch
    {
        CheckKind.Custom or CheckKind.Compare => null,
        CheckKind.Required => type.Shape == TypeShape.String && !check.AllowsEmpty ? "string.IsNullOrWhiteSpace(value)" : null,
        CheckKind.Length => Length(check, type),
        CheckKind.Range => Range(check),
        CheckKind.Pattern => $"!reader.Matches(Pattern_{name}, value)",
        CheckKind.AllowedValues => check.Values.Count == 0 ? "true" : $"!({AnyOf(check)})",
        CheckKind.DeniedValues => check.Values.Count == 0 ? null : AnyOf(check),
        _ => $"!{Runtime}Is{check.Kind}(value)",
    };

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Length(CheckModel check, TypeRef type)
    {
        var length = type.Shape is TypeShape.String or TypeShape.Array or TypeShape.Bytes ? "value.Length" : Runtime + "Count(value)";
        return (check.MinLength, check.MaxLength) switch
        {
            ({ } minimum, { } maximum) => $"{length} is < {Text(minimum)} or > {Text(maximum)}",
            ({ } minimum, null) => $"{length} < {Text(minimum)}",
            (null, { } maximum) => $"{length} > {Text(maximum)}",
            _ => null,
        };
    }

    private static string Range(CheckModel check)
    {
        var value = check.ComparedAs is { } type ? $"({type})value" : "value";
        return $"{value} <{(check.IsMinimumExclusive ? "=" : "")} {check.Minimum} || {value} >{(check.IsMaximumExclusive ? "=" : "")} {check.Maximum}";
    }

    private static string AnyOf(CheckModel check) => string.Join(" || ", check.Values.Items.Distinct(StringComparer.Ordinal).Select(v => "value == " + v));
}

using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Parses [AllowedValues] and [DeniedValues].</summary>
internal static class ValuesParser
{
    public static (CheckModel? Check, string? Reason) Parse(CheckKind kind, TypeRef type, AttributeData attribute, string format, string name)
    {
        // If the only argument is null, Roslyn passes it as null and not as an array.
        var argument = attribute.ConstructorArguments.FirstOrDefault();
        var values = argument is { Kind: TypedConstantKind.Array, IsNull: false } ? [.. argument.Values] : new List<TypedConstant> { argument };
        var constants = new List<string>();
        foreach (var value in values.Where(v => !v.IsNull))
        {
            // The boxed value is compared with Equals, which is false for another type, so such a constant would never match.
            if (value.Type?.FullName() != type.Name || Constant(value) is not { } constant)
            {
                return (null, "a value has another type, and would never be equal");
            }

            constants.Add(constant);
        }

        var (check, reason) = CheckParser.Made(kind, attribute, format, name);
        return (check is null ? null : check with { Values = constants.ToEquatableArray(), HasNull = values.Any(v => v.IsNull) }, reason);
    }

    private static string? Constant(TypedConstant constant)
    {
        var text = ConstantLiterals.Of(constant.Value);
        return constant.Kind == TypedConstantKind.Enum ? $"({constant.Type!.FullName()})({text})" : text;
    }
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Reads values of attributes and prints numbers in the form that the generated files use.</summary>
internal static class AttributeTexts
{
    public static EquatableArray<string> Texts(this AttributeData attribute, string name) =>
        Texts(attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value);

    public static EquatableArray<string> Texts(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index ? Texts(attribute.ConstructorArguments[index]) : EquatableArray<string>.Empty;

    public static string Invariant(this double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Invariant(this int value) => value.ToString(CultureInfo.InvariantCulture);

    private static EquatableArray<string> Texts(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false }
            ? constant.Values.Select(value => value.Value as string ?? "").ToEquatableArray()
            : EquatableArray<string>.Empty;
}

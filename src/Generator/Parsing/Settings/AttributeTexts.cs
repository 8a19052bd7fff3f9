using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Reads values of attributes and prints numbers in the form that the generated files use.</summary>
internal static class AttributeTexts
{
    public static EquatableArray<string> Texts(this AttributeData attribute, string name) =>
        Texts(attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value);

    public static EquatableArray<string> Texts(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index ? Texts(attribute.ConstructorArguments[index]) : EquatableArray<string>.Empty;

    /// <summary>Returns true if the attribute sets the property.</summary>
    public static bool Sets(this AttributeData attribute, string name) => attribute.NamedArguments.Any(argument => argument.Key == name);

    /// <summary>
    /// Returns the attribute of a class, or else that of its assembly, or null. The bag takes the mistakes. Those in the assembly's attribute are lost,
    /// because the declaration of the API reports them.
    /// </summary>
    public static (AttributeData Attribute, DiagnosticBag Bag)? Nearest(this INamedTypeSymbol type, string name, DiagnosticBag bag) =>
        type.Attribute(name) is { } own ? (own, bag)
        : type.ContainingAssembly.Attribute(name) is { } common ? (common, new DiagnosticBag())
        : null;

    public static string Invariant(this double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Invariant(this int value) => value.ToString(CultureInfo.InvariantCulture);

    private static EquatableArray<string> Texts(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false }
            ? constant.Values.Select(value => value.Value as string ?? "").ToEquatableArray()
            : EquatableArray<string>.Empty;
}

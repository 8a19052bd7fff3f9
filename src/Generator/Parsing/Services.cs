using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sluice.Generator.Parsing;

/// <summary>Parses attributes of Microsoft.Extensions.DependencyInjection.</summary>
internal static class Services
{
    /// <summary>The class of the container that generated code calls.</summary>
    public const string ProviderExtensions = "Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions";

    /// <summary>Returns the key that <c>[FromKeyedServices]</c> names as a C# expression, or null if it names none.</summary>
    public static string? Key(AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 1 && !attribute.ConstructorArguments[0].IsNull ? Key(attribute.ConstructorArguments[0]) : null;

    private static string Key(TypedConstant key) => key switch
    {
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({type.FullName()})",
        { Kind: TypedConstantKind.Enum, Type: { } type } =>
            $"({type.FullName()})({SymbolDisplay.FormatPrimitive(key.Value!, quoteStrings: true, useHexadecimalNumbers: false)})",
        _ => SymbolDisplay.FormatPrimitive(key.Value!, quoteStrings: true, useHexadecimalNumbers: false),
    };
}

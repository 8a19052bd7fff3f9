using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>The public members of a namespace's types, one a line, as C# writes them.</summary>
internal static class Surface
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue)
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static IEnumerable<string> Of(INamedTypeSymbol type) =>
        type.GetMembers().Where(m => m.DeclaredAccessibility == Accessibility.Public && m is not INamedTypeSymbol && m is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor) })
            .Select(Line)
            .Order(StringComparer.Ordinal);

    private static string Line(ISymbol member) => member.ToDisplayString(Format) + member switch
    {
        IPropertySymbol property => (property.GetMethod is null ? "" : " get") + (property.SetMethod is { DeclaredAccessibility: Accessibility.Public } ? " set" : "") + Body(member),
        IFieldSymbol { HasConstantValue: true } field => $" = {field.ConstantValue}",
        _ => Body(member),
    };

    private static string Body(ISymbol member) => member is { ContainingType.TypeKind: TypeKind.Interface, IsAbstract: false } ? " // has a body" : "";
}

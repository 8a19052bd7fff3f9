using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>Prints what code can use of a package: its public types, and under each the members that are public or protected.</summary>
internal static class Surface
{
    private static readonly SymbolDisplayFormat Names = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance);

    private static readonly SymbolDisplayFormat Types = Names.WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword);

    private static readonly SymbolDisplayFormat Members = new SymbolDisplayFormat(
            SymbolDisplayGlobalNamespaceStyle.Omitted,
            SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
            Names.GenericsOptions,
            propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
            miscellaneousOptions: Names.MiscellaneousOptions)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue);

    /// <summary>Attributes that change how code may use what has them. Others are the compiler's or hints for tools.</summary>
    private static readonly string[] Effective = ["System.AttributeUsageAttribute", "System.ObsoleteAttribute", "System.Runtime.Versioning.RequiresPreviewFeaturesAttribute"];

    public static string Of(IEnumerable<INamedTypeSymbol> types) =>
        string.Join("\n", types.SelectMany(WithNested).Where(IsSeen).Select(Text).Order(StringComparer.Ordinal));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private static string Text(INamedTypeSymbol type)
    {
        var members = type.GetMembers().Where(m => IsSeen(m) && m is not INamedTypeSymbol and not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor) })
            .Where(m => type.TypeKind != TypeKind.Enum || m is IFieldSymbol)
            .Select(m => $"    {WithoutHiddenSetter(m.ToDisplayString(Members))}{Body(m)}{Attributes(m)}\n")
            .Order(StringComparer.Ordinal);
        return $"{type.ToDisplayString(Types)}{Modifiers(type)}{Bases(type)}{Attributes(type)}\n{string.Concat(members)}";
    }

    private static bool IsSeen(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is not { } container || (IsSeen(container) && (symbol.DeclaredAccessibility == Accessibility.Public || !container.IsSealed)));

    private static string Modifiers(INamedTypeSymbol type) => type.TypeKind != TypeKind.Class ? "" : type.IsStatic ? ", static" : type.IsAbstract ? ", abstract" : type.IsSealed ? ", sealed" : "";

    private static string Bases(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> bases = type.TypeKind == TypeKind.Enum ? [type.EnumUnderlyingType!]
            : [.. type.BaseType is { SpecialType: SpecialType.None } parent ? [parent] : Array.Empty<INamedTypeSymbol>(), .. type.Interfaces.Where(IsSeen)];
        return string.Concat(bases.Select(b => b.ToDisplayString(Names)).Order(StringComparer.Ordinal).Select((b, i) => (i == 0 ? " : " : ", ") + b));
    }

    private static string Attributes(ISymbol symbol) =>
        string.Concat(symbol.GetAttributes().Where(a => Effective.Contains(a.AttributeClass?.ToDisplayString())).Select(Attribute).Order(StringComparer.Ordinal));

    private static string Attribute(AttributeData attribute) => attribute.AttributeClass!.Name switch
    {
        nameof(AttributeUsageAttribute) => $" [on {(AttributeTargets)attribute.ConstructorArguments[0].Value!}{string.Concat(attribute.NamedArguments.Where(IsUnusual).Select(a => $", {a.Key} = {a.Value.Value}"))}]",
        var name => $" [{name[..^"Attribute".Length]}]",
    };

    private static bool IsUnusual(KeyValuePair<string, TypedConstant> argument) => argument.Key == nameof(AttributeUsageAttribute.Inherited) ? argument.Value.Value is false : argument.Value.Value is true;

    // The compiler does not read a package's private setters.
    private static string WithoutHiddenSetter(string member) => member.Replace(" private set;", "", StringComparison.Ordinal).Replace(" internal set;", "", StringComparison.Ordinal);

    private static string Body(ISymbol member) => member is { ContainingType.TypeKind: TypeKind.Interface, IsAbstract: false } ? " // has a body" : "";
}

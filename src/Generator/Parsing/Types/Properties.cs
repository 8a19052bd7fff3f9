using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Which properties a JSON object has, and how each is set.</summary>
internal static class Properties
{
    /// <summary>Values of <c>JsonIgnoreCondition</c>.</summary>
    private const int Never = 0;

    private const int Always = 1;
    private const int WhenWritingDefault = 2;
    private const int WhenWritingNull = 3;

    /// <summary>Public properties, own before inherited, in the order in which System.Text.Json writes them.</summary>
    public static List<IPropertySymbol> Of(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in type.SelfAndBases().SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>())
        {
            if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
                && names.Add(property.Name)
                && IgnoreCondition(property) != Always)
            {
                properties.Add(property);
            }
        }

        return [.. properties.OrderBy(p => p.Attribute(JsonAttributes.PropertyOrder)?.Argument<int>(0) ?? 0)];
    }

    public static AttributeData? UnsupportedIgnore(IPropertySymbol property) =>
        IgnoreCondition(property) is null or (>= Never and <= WhenWritingNull) ? null : property.Attribute(JsonAttributes.Ignore);

    public static MemberOmission Omission(IPropertySymbol property) => IgnoreCondition(property) switch
    {
        WhenWritingDefault => MemberOmission.WhenDefault,
        WhenWritingNull => MemberOmission.WhenNull,
        _ => MemberOmission.Never,
    };

    public static MemberSetting Setting(INamedTypeSymbol type, IPropertySymbol property, IParameterSymbol? parameter)
    {
        if (parameter is not null)
        {
            return MemberSetting.Constructor;
        }

        // A setter that is not public is no way in, as for System.Text.Json.
        if (property.SetMethod is not { DeclaredAccessibility: Accessibility.Public } setter)
        {
            return MemberSetting.None;
        }

        if (property.IsRequired)
        {
            return MemberSetting.Initializer;
        }

        if (!setter.IsInitOnly)
        {
            return MemberSetting.Setter;
        }

        return HasInitializer(type, property) ? MemberSetting.InitializerWithDefault : MemberSetting.Initializer;
    }

    private static int? IgnoreCondition(IPropertySymbol property) =>
        property.Attribute(JsonAttributes.Ignore) is { } ignore ? ignore.NamedArgument("Condition", Always) : null;

    /// <summary>True where absent JSON must leave something in place; metadata does not say, so it counts as yes.</summary>
    private static bool HasInitializer(INamedTypeSymbol type, IPropertySymbol property)
    {
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not PropertyDeclarationSyntax syntax)
        {
            return true;
        }

        // A primary constructor has no body that could set it.
        return syntax.Initializer is not null
            || type.SelfAndBases().SelectMany(t => t.InstanceConstructors)
                .SelectMany(c => c.DeclaringSyntaxReferences)
                .Any(r => r.GetSyntax() is ConstructorDeclarationSyntax);
    }
}

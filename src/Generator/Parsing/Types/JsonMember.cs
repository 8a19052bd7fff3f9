using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Types;

/// <summary>A property, or a field with <c>[JsonInclude]</c>.</summary>
internal sealed class JsonMember(ISymbol symbol, IAssemblySymbol assembly)
{
    /// <summary>Values of <c>JsonIgnoreCondition</c>.</summary>
    private const int Always = 1;
    private const int WhenWritingDefault = 2;
    private const int WhenWritingNull = 3;
    private const int WhenWriting = 4;
    private const int WhenReading = 5;

    public ISymbol Symbol { get; } = symbol;

    public string Name => Symbol.Name;

    public ITypeSymbol Type { get; } = symbol is IFieldSymbol field ? field.Type : ((IPropertySymbol)symbol).Type;

    public bool IsIncluded { get; } = symbol.Attribute(JsonAttributes.Include) is not null;

    public bool IsExtensionData { get; } = symbol.Attribute(JsonAttributes.ExtensionData) is not null;

    /// <summary>C#'s <c>required</c>.</summary>
    public bool IsRequired => Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    public bool IsReadIgnored => IgnoreCondition is Always or WhenReading;

    public bool IsWriteIgnored => IgnoreCondition is Always or WhenWriting;

    public bool CanGet => Symbol is IFieldSymbol || Reaches(((IPropertySymbol)Symbol).GetMethod);

    public bool CanSet => Symbol is IFieldSymbol { IsReadOnly: false } || (Symbol is IPropertySymbol property && Reaches(property.SetMethod));

    /// <summary>An accessor that [JsonInclude] asks for and generated code cannot call.</summary>
    public bool IsOutOfReach => IsIncluded && (!Symbol.IsVisibleMember(assembly)
        || (Symbol is IPropertySymbol property && (IsHidden(property.GetMethod) || IsHidden(property.SetMethod))));

    public MemberOmission Omission => IgnoreCondition switch
    {
        WhenWritingDefault => MemberOmission.WhenDefault,
        WhenWritingNull => MemberOmission.WhenNull,
        _ => MemberOmission.Never,
    };

    /// <summary>True where an attribute says when it is left out.</summary>
    public bool HasOmission => IgnoreCondition is not null;

    private int? IgnoreCondition { get; } =
        symbol.Attribute(JsonAttributes.Ignore) is { } ignore ? ignore.NamedArgument("Condition", Always) : null;

    /// <summary>How reading JSON sets it.</summary>
    /// <param name="type">The type that is read, which may be derived from the member's.</param>
    /// <param name="parameter">The constructor's parameter for it.</param>
    /// <param name="setsRequired">True where the constructor sets required members itself.</param>
    public MemberSetting Setting(INamedTypeSymbol type, IParameterSymbol? parameter, bool setsRequired)
    {
        if (parameter is not null)
        {
            return IsReadIgnored ? MemberSetting.ConstructorDefault : MemberSetting.Constructor;
        }

        // A setter that is not public is no way in, as for System.Text.Json.
        if (IsReadIgnored || !CanSet)
        {
            return MemberSetting.None;
        }

        if (IsRequired && !setsRequired)
        {
            return MemberSetting.Initializer;
        }

        if (Symbol is not IPropertySymbol { SetMethod.IsInitOnly: true } property)
        {
            return MemberSetting.Setter;
        }

        return property.CanBeRead(assembly) && HasInitializer(type, property) ? MemberSetting.InitializerWithDefault : MemberSetting.Initializer;
    }

    private bool Reaches(IMethodSymbol? accessor) => accessor is not null
        && (accessor.DeclaredAccessibility == Accessibility.Public || (IsIncluded && accessor.IsVisibleMember(assembly)));

    private bool IsHidden(IMethodSymbol? accessor) => accessor is not null && !accessor.IsVisibleMember(assembly);

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

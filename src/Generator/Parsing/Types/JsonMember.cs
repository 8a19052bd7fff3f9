using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <summary>A member of a JSON object: a property, or a field with <c>[JsonInclude]</c>.</summary>
internal sealed class JsonMember(ISymbol symbol, IAssemblySymbol assembly)
{
    /// <summary>The values of <c>JsonIgnoreCondition</c>.</summary>
    private const int Always = 1;
    private const int WhenWritingDefault = 2;
    private const int WhenWritingNull = 3;
    private const int WhenWriting = 4;
    private const int WhenReading = 5;

    public ISymbol Symbol { get; } = symbol;

    public string Name => Symbol.Name;

    public ITypeSymbol Type { get; } = symbol is IFieldSymbol field ? field.Type : ((IPropertySymbol)symbol).Type;

    /// <summary>The type of the value: that of the member, or T if the member is an <c>Optional&lt;T&gt;</c>.</summary>
    public ITypeSymbol ValueType => OptionalTypes.ValueOf(Type) ?? Type;

    public bool IsOptional => OptionalTypes.ValueOf(Type) is not null;

    public bool IsIncluded { get; } = symbol.Attribute(JsonAttributes.Include) is not null;

    public bool IsExtensionData { get; } = symbol.Attribute(JsonAttributes.ExtensionData) is not null;

    /// <summary>True if the member has the modifier <c>required</c>.</summary>
    public bool IsRequired => Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    public bool IsReadIgnored => IgnoreCondition is Always or WhenReading;

    public bool IsWriteIgnored => IgnoreCondition is Always or WhenWriting;

    public bool CanGet => Symbol is IFieldSymbol || Reaches(((IPropertySymbol)Symbol).GetMethod);

    public bool CanSet => Symbol is IFieldSymbol { IsReadOnly: false } || (Symbol is IPropertySymbol property && Reaches(property.SetMethod));

    /// <summary>True if [JsonInclude] asks for an accessor that generated code cannot call.</summary>
    public bool IsOutOfReach => IsIncluded && (!Symbol.IsVisibleMember(assembly)
        || (Symbol is IPropertySymbol property && (IsHidden(property.GetMethod) || IsHidden(property.SetMethod))));

    public MemberOmission Omission => IgnoreCondition switch
    {
        WhenWritingDefault => MemberOmission.WhenDefault,
        WhenWritingNull => MemberOmission.WhenNull,
        _ => MemberOmission.Never,
    };

    /// <summary>True if an attribute sets when the member is left out.</summary>
    public bool HasOmission => IgnoreCondition is not null;

    private int? IgnoreCondition { get; } =
        symbol.Attribute(JsonAttributes.Ignore) is { } ignore ? ignore.NamedArgument("Condition", Always) : null;

    /// <summary>Returns the way in which reading JSON sets the member.</summary>
    /// <param name="type">The type that is read, which may derive from the type that declares the member.</param>
    /// <param name="parameter">The constructor's parameter that sets the member, or null.</param>
    /// <param name="setsRequired">True if the constructor itself sets required members.</param>
    public MemberSetting Setting(INamedTypeSymbol type, IParameterSymbol? parameter, bool setsRequired)
    {
        if (parameter is not null)
        {
            return IsReadIgnored ? MemberSetting.ConstructorDefault : MemberSetting.Constructor;
        }

        // As in System.Text.Json, a setter that is not public is not used.
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

    /// <summary>
    /// Returns true if the member may have a value that must stay if JSON does not have the member. For a member from metadata this is not known, so
    /// the answer is true.
    /// </summary>
    private static bool HasInitializer(INamedTypeSymbol type, IPropertySymbol property)
    {
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not PropertyDeclarationSyntax syntax)
        {
            return true;
        }

        // A primary constructor has no body that could set the member.
        return syntax.Initializer is not null
            || type.SelfAndBases().SelectMany(t => t.InstanceConstructors)
                .SelectMany(c => c.DeclaringSyntaxReferences)
                .Any(r => r.GetSyntax() is ConstructorDeclarationSyntax);
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Checks;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses a parameter group: a class, struct or record whose members are bound as if they were parameters.</summary>
internal static class GroupParser
{
    /// <summary>
    /// Returns true for a parameter with <c>[AsParameters]</c>, and for one with <c>[FromForm]</c> whose type is not the value of one field.
    /// </summary>
    public static bool IsGroup(BindingSite site, SourceAttribute? attribute) => attribute switch
    {
        null => false,
        { Source: null } => true,
        { Source: ParameterSource.Form, WireName: null } =>
            !ScalarShapes.IsScalar(site.Type) && !ScalarShapes.IsList(site.Type) && Problem(site.Type, null) is null
            && OptionalTypes.InsteadOf(site.Type) is null && FormFiles.Of(site.Type) is null,
        _ => false,
    };

    public static ArgumentModel? Parse(ParameterListParser list, BindingSite site, bool isForm)
    {
        var scope = list.Scope;
        if (site.Type.TypeKind == TypeKind.Error)
        {
            scope.Diagnostics.Fail();
            return null;
        }

        if (OptionalTypes.InsteadOf(site.Type) is { } instead)
        {
            scope.Diagnostics.Add(TypeRules.MisplacedOptional, TypePlaces.Of(site.Symbol, scope.Cancellation), site.Type.PlainName(), instead);
            return null;
        }

        if ((Problem(site.Type, scope.Assembly) ?? Recursion(list, site.Type)) is { } reason)
        {
            scope.Diagnostics.Add(ParameterRules.GroupNotConstructible, TypePlaces.Of(site.Symbol, scope.Cancellation), site.Type.PlainName(), reason);
            return null;
        }

        var type = (INamedTypeSymbol)ScalarShapes.Unwrap(site.Type);
        if (TypeValidation.OfWhole(type) is { } validation)
        {
            scope.Diagnostics.Add(
                ValidationRules.GroupValidation, TypePlaces.Of(site.Symbol, scope.Cancellation), site.Type.PlainName(), validation);
            return null;
        }

        list.Groups.Add(type);
        var group = ParseMembers(list, type, Constructor(type, scope.Assembly)!, isForm);
        list.Groups.RemoveAt(list.Groups.Count - 1);
        return group is null ? null : new(null, group);
    }

    private static GroupModel? ParseMembers(ParameterListParser list, INamedTypeSymbol type, IMethodSymbol constructor, bool isForm)
    {
        var cancellation = list.Scope.Cancellation;
        var properties = type.SelfAndBases().SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>()
            .Where(p => p is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public })
            .GroupBy(p => p.Name, StringComparer.Ordinal).Select(g => g.First()).ToList();
        var doc = DocComment.Of(type, cancellation);
        var arguments = ImmutableArray.CreateBuilder<ArgumentModel>();
        var isComplete = true;
        foreach (var parameter in constructor.Parameters)
        {
            var property = properties.FirstOrDefault(p => Constructors.IsFor(parameter, p.Name, p.Type));
            properties.Remove(property!);
            if (list.Add(BindingSite.Of(parameter, property, doc, isForm)) is { } argument)
            {
                arguments.Add(argument);
            }
            else
            {
                isComplete = false;
            }
        }

        var members = ImmutableArray.CreateBuilder<GroupMemberModel>();
        foreach (var property in properties.Where(p => p.SetMethod is { } set && set.IsVisibleMember(list.Scope.Assembly)))
        {
            var keepsDefault = KeepsDefault(property, list.Scope.Assembly) && !SaysWhoCalls(property, cancellation);
            if (list.Add(BindingSite.Of(property, keepsDefault, isForm, cancellation)) is { } value)
            {
                members.Add(new(property.Name, value));
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete ? new(type.FullName(), arguments.ToEquatableArray(), members.ToEquatableArray()) : null;
    }

    private static string? Problem(ITypeSymbol type, IAssemblySymbol? assembly)
    {
        if (ScalarShapes.Unwrap(type) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || named.IsTupleType)
        {
            return "it is not a class, struct or record";
        }

        if (named.IsAbstract || named.IsStatic || named.IsRefLikeType)
        {
            return "it is abstract, static or a ref struct";
        }

        if (UnsupportedTypes.Why(named, TypeUse.Read) is not null)
        {
            return "it is a collection or a type of the framework";
        }

        if (assembly is not null && !named.IsVisible(assembly))
        {
            return "it is not visible in its assembly";
        }

        if (Constructor(named, assembly ?? named.ContainingAssembly) is not { } constructor)
        {
            return "it has no visible constructor, or several and none without parameters";
        }

        // The parser binds properties only, so a required field would not be set.
        return assembly is not null && Array.Find(FunctionShape.Required(named, constructor), m => !IsBound(m, assembly)) is { } lost
            ? $"nothing would set its required member '{lost.Name}', which is not a public property"
            : null;
    }

    private static bool IsBound(ISymbol member, IAssemblySymbol assembly) =>
        member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, SetMethod: { } set } && set.IsVisibleMember(assembly);

    private static string? Recursion(ParameterListParser list, ITypeSymbol type) =>
        list.Groups.Any(g => SymbolEqualityComparer.Default.Equals(g, ScalarShapes.Unwrap(type))) ? "it contains itself" : null;

    /// <summary>
    /// Returns the constructor without parameters or, if there is none, the only other visible one. Returns null if there are several others.
    /// </summary>
    private static IMethodSymbol? Constructor(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        var visible = type.InstanceConstructors
            .Where(c => c.IsVisibleMember(assembly))
            .ToArray();
        var withParameters = visible.Where(c => c.Parameters.Length > 0).ToArray();

        // A struct always has an implicit constructor without parameters.
        var empty = visible.FirstOrDefault(c => c.Parameters.Length == 0 && !(type.IsValueType && c.IsImplicitlyDeclared && withParameters.Length == 1));
        return empty ?? (withParameters.Length == 1 ? withParameters[0] : null);
    }

    /// <summary>
    /// Returns true for a value of the authorizer in a property of another assembly. Whether such a property has an initializer is not known, and a missing
    /// value of the authorizer must not be accepted silently.
    /// </summary>
    private static bool SaysWhoCalls(IPropertySymbol property, CancellationToken cancellation) =>
        property is { DeclaringSyntaxReferences.IsEmpty: true, NullableAnnotation: not NullableAnnotation.Annotated }
        && SourceAttribute.Of(BindingSite.Of(property, keepsDefault: false, isInForm: false, cancellation)).Any(a => a.Source == ParameterSource.Authorizer);

    private static bool KeepsDefault(IPropertySymbol property, IAssemblySymbol assembly) =>
        !property.IsRequired
        && property.CanBeRead(assembly)
        && (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not PropertyDeclarationSyntax syntax || syntax.Initializer is not null);
}

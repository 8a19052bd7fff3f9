using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sluice.Generator.Parsing;

/// <summary>
/// Makes the names by which generated code refers to types. It does so without symbol display, which allocates kilobytes for a name and would be
/// called often.
/// </summary>
internal static class FullNames
{
    [ThreadStatic]
    private static StringBuilder? _builder;

    /// <summary>
    /// Returns the name with <c>global::</c>, with escaped keywords and without the outermost <c>?</c>. Type arguments keep their <c>?</c>. Those
    /// from code where nullable is disabled get one, because generated code must accept null there.
    /// </summary>
    public static string FullName(this ITypeSymbol type)
    {
        if (Keyword(type.SpecialType) is { } keyword)
        {
            return keyword;
        }

        var name = _builder ??= new();
        name.Clear();
        Append(name, type);
        return name.ToString();
    }

    private static void Append(StringBuilder name, ITypeSymbol type)
    {
        switch (type)
        {
            case var _ when Keyword(type.SpecialType) is { } keyword:
                name.Append(keyword);
                break;
            case IArrayTypeSymbol { Rank: 1 } array:
                AppendArgument(name, array.ElementType);
                name.Append("[]");
                break;
            case INamedTypeSymbol { IsTupleType: false, OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                Append(name, nullable.TypeArguments[0]);
                name.Append('?');
                break;
            case INamedTypeSymbol { IsTupleType: false } named:
                AppendNamed(name, named);
                break;
            default:
                name.Append(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
                break;
        }
    }

    private static void AppendNamed(StringBuilder name, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            AppendNamed(name, outer);
            name.Append('.');
        }
        else
        {
            name.Append("global::");
            AppendNamespace(name, type.ContainingNamespace);
        }

        AppendIdentifier(name, type.Name);
        for (var i = 0; i < type.TypeArguments.Length; i++)
        {
            name.Append(i == 0 ? "<" : ", ");
            if (IsNeverNull(type, i))
            {
                Append(name, type.TypeArguments[i]);
            }
            else
            {
                AppendArgument(name, type.TypeArguments[i]);
            }
        }

        if (type.TypeArguments.Length > 0)
        {
            name.Append('>');
        }
    }

    private static void AppendNamespace(StringBuilder name, INamespaceSymbol? space)
    {
        if (space is { IsGlobalNamespace: false })
        {
            AppendNamespace(name, space.ContainingNamespace);
            AppendIdentifier(name, space.Name);
            name.Append('.');
        }
    }

    private static void AppendArgument(StringBuilder name, ITypeSymbol type)
    {
        Append(name, type);
        if (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated)
        {
            name.Append('?');
        }
    }

    // Null is not allowed there: the type parameter excludes it, or the type is an interface of a type that does.
    private static bool IsNeverNull(INamedTypeSymbol type, int index) =>
        RefusesNull(type.TypeParameters[index]) || (index == 0 && type is { Arity: 2, Name: "IDictionary" or "IReadOnlyDictionary" });

    private static bool RefusesNull(ITypeParameterSymbol parameter) =>
        parameter.HasNotNullConstraint
        || (parameter.HasReferenceTypeConstraint && parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.NotAnnotated)
        || parameter.ConstraintNullableAnnotations.Any(annotation => annotation == NullableAnnotation.NotAnnotated);

    // "await" is a keyword in the async methods of generated code.
    private static void AppendIdentifier(StringBuilder name, string identifier) =>
        name.Append(SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None && identifier != "await" ? "" : "@").Append(identifier);

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_Object => "object",
        SpecialType.System_String => "string",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "char",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        _ => null,
    };
}

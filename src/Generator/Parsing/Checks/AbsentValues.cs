using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Determines the value of a member that the JSON does not have.</summary>
internal static class AbsentValues
{
    /// <summary>Returns the value as a C# expression, or null if only an instance shows it.</summary>
    public static string? Of(INamedTypeSymbol type, ISymbol member, IParameterSymbol? parameter, MemberSetting setting)
    {
        if (parameter is not null)
        {
            return DefaultExpressions.Of(parameter) ?? "default";
        }

        if (setting == MemberSetting.Initializer)
        {
            return "default";
        }

        if (member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not PropertyDeclarationSyntax syntax || HasWrittenConstructor(type))
        {
            return null;
        }

        return syntax.Initializer is { } initializer ? Constant(initializer.Value) : "default";
    }

    /// <summary>Returns true if a type of the hierarchy has a constructor with a body, which could set any member.</summary>
    private static bool HasWrittenConstructor(INamedTypeSymbol type) =>
        type.SelfAndBases().Any(t => t.InstanceConstructors.Any(c =>
            !c.IsImplicitlyDeclared
            && (c.DeclaringSyntaxReferences.IsEmpty || c.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is ConstructorDeclarationSyntax))));

    /// <summary>Returns the expression if it means the same in generated code, or null.</summary>
    private static string? Constant(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => Constant(forgiven.Operand),
        LiteralExpressionSyntax literal => literal.Kind() is SyntaxKind.NullLiteralExpression ? "default" : literal.ToString(),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax number } => "-" + number,
        MemberAccessExpressionSyntax
        {
            Expression: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword },
            Name.Identifier.ValueText: "Empty"
        } => "\"\"",
        _ => null,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>What a member holds that JSON does not have.</summary>
internal static class AbsentValues
{
    /// <summary>A C# expression; null where only an instance can tell.</summary>
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

    /// <summary>Its body could set anything.</summary>
    private static bool HasWrittenConstructor(INamedTypeSymbol type) =>
        type.SelfAndBases().Any(t => t.InstanceConstructors.Any(c =>
            !c.IsImplicitlyDeclared && (c.DeclaringSyntaxReferences.IsEmpty || c.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is ConstructorDeclarationSyntax))));

    /// <summary>What means the same in generated code.</summary>
    private static string? Constant(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => Constant(forgiven.Operand),
        LiteralExpressionSyntax literal => literal.Kind() is SyntaxKind.NullLiteralExpression ? "default" : literal.ToString(),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax number } => "-" + number,
        MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }, Name.Identifier.ValueText: "Empty" } => "\"\"",
        _ => null,
    };
}

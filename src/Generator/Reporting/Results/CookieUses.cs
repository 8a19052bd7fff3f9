using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Parsing;

namespace Sluice.Generator.Reporting.Results;

/// <summary>Finds the code that adds cookies to a result, and the code that certainly adds several to the same one.</summary>
internal static class CookieUses
{
    /// <summary>
    /// Returns the variable to whose result the name adds a cookie, or null for every other name: <c>AppendCookie</c>, <c>DeleteCookie</c>,
    /// <c>AppendHeader("Set-Cookie", …)</c> and <c>Headers["Set-Cookie"] = …</c>.
    /// </summary>
    public static ISymbol? VariableOf(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (node is not IdentifierNameSyntax { Identifier.ValueText: "AppendCookie" or "DeleteCookie" or "AppendHeader" or "Headers" } name
            || name.Parent is not MemberAccessExpressionSyntax access || access.Name != name
            || !IsCookie(name.Identifier.ValueText, access, model, cancellation)
            || model.GetSymbolInfo(name, cancellation).Symbol is not { IsStatic: false } member || !member.ContainingType.Is(WellKnown.HttpResult))
        {
            return null;
        }

        var variable = model.GetSymbolInfo(access.Expression, cancellation).Symbol;
        return variable is ILocalSymbol or IParameterSymbol ? variable : null;
    }

    /// <summary>Returns true if the same code certainly adds another cookie to the variable first, or if it runs in a loop that nothing ends.</summary>
    public static bool IsRepeated(SyntaxNode node, ISymbol variable, SemanticModel model, CancellationToken cancellation)
    {
        // Another function may run at another time, or never.
        for (SyntaxNode? part = node;
            part is not (null or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
            part = part.Parent)
        {
            if (part is StatementSyntax statement && (IsEndlessLoop(statement, variable) || HasEarlier(statement, variable, model, cancellation)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEarlier(StatementSyntax statement, ISymbol variable, SemanticModel model, CancellationToken cancellation)
    {
        var siblings = statement.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => default,
        };
        for (var i = siblings.IndexOf(statement) - 1; i >= 0; i--)
        {
            if (siblings[i] is not ExpressionStatementSyntax { Expression: var expression })
            {
                continue;
            }

            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target }
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(target, cancellation).Symbol, variable))
            {
                return false;
            }

            if (expression.DescendantNodes().Any(n => SymbolEqualityComparer.Default.Equals(VariableOf(n, model, cancellation), variable)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEndlessLoop(StatementSyntax statement, ISymbol variable) =>
        statement is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
        && !variable.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == statement.SyntaxTree && statement.Span.Contains(r.Span))
        && !statement.DescendantNodes().Any(n => n is BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or GotoStatementSyntax);

    private static bool IsCookie(string name, MemberAccessExpressionSyntax access, SemanticModel model, CancellationToken cancellation) => name switch
    {
        "AppendHeader" => access.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: [var first, ..] }
            && IsSetCookie(first, model, cancellation),
        "Headers" => access.Parent is ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } element
            && element.Parent is AssignmentExpressionSyntax assignment && assignment.Left == element && IsSetCookie(key, model, cancellation),
        _ => true,
    };

    private static bool IsSetCookie(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation) =>
        model.GetConstantValue(argument.Expression, cancellation).Value is string text && text.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase);
}

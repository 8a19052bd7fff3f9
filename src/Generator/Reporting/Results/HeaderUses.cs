using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Sluice.Generator.Parsing;

namespace Sluice.Generator.Reporting.Results;

/// <summary>Finds the code that sets headers of a result.</summary>
internal static class HeaderUses
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Headers", "SetHeader", "AppendHeader", "AppendCookie", "DeleteCookie", "ETag",
    };

    /// <summary>
    /// Returns the type of the result whose <c>Headers</c>, <c>SetHeader</c>, <c>AppendHeader</c>, <c>AppendCookie</c>, <c>DeleteCookie</c> or
    /// <c>ETag</c> the name refers to, or null for every other name.
    /// </summary>
    public static INamedTypeSymbol? ResultOf(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (node is not IdentifierNameSyntax name || !Names.Contains(name.Identifier.ValueText)
            || model.GetSymbolInfo(name, cancellation).Symbol is not { IsStatic: false } symbol || !symbol.ContainingType.Is(WellKnown.HttpResult))
        {
            return null;
        }

        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return model.GetOperation(whole, cancellation) switch
        {
            IPropertyReferenceOperation property => property.Instance?.Type as INamedTypeSymbol,
            _ when whole is MemberAccessExpressionSyntax access => model.GetTypeInfo(access.Expression, cancellation).Type as INamedTypeSymbol,
            _ => null,
        };
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.Generator.Parsing;

/// <summary>Finds the location of the type in a declaration.</summary>
internal static class TypePlaces
{
    public static Location? Of(ISymbol symbol, CancellationToken cancellation)
    {
        SyntaxNode? type = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            ParameterSyntax parameter => parameter.Type,
            MethodDeclarationSyntax method => method.ReturnType,
            PropertyDeclarationSyntax property => property.Type,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax field } => field.Type,
            _ => null,
        };
        return type?.GetLocation() ?? symbol.SourceLocation();
    }
}

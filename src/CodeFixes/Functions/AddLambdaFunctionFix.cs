using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Functions;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class AddLambdaFunctionFix() : SyntaxFix(
    "Make the class a Lambda function", FunctionRules.OperationOutsideFunction)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not (ClassDeclarationSyntax or RecordDeclarationSyntax) and not StructDeclarationSyntax)
        {
            return null;
        }

        var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        if (type.Modifiers.Any(SyntaxKind.AbstractKeyword))
        {
            // A class that derives from it can be a function.
            return null;
        }

        var list = AttributeSyntaxes.List("global::Sluice.LambdaFunction").WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        return (type, type.WithLeadingTrivia().WithAttributeLists(type.AttributeLists.Insert(0, list)).WithLeadingTrivia(type.GetLeadingTrivia()));
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Attributes;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class AddRestApiFix() : SyntaxFix(
    "Declare the API", ApiRules.NoRestApi)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        var root = (CompilationUnitSyntax)node.SyntaxTree.GetRoot();
        var list = AttributeSyntaxes.List("global::Sluice.RestApi(\"Api\")")
            .WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.AssemblyKeyword)))
            .NormalizeWhitespace()
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        return (root, root.AddAttributeLists(list));
    }
}

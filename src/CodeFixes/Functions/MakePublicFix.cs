using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Functions;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class MakePublicFix() : SyntaxFix(
    "Make it public", FunctionRules.FunctionNotAccessible, FunctionRules.MethodNotAccessible)
{
    private static readonly SyntaxKind[] Accessibilities =
        [SyntaxKind.PublicKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.FileKeyword];

    // A local function and a lambda cannot be public, and a class in a private type would stay inaccessible.
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node is MethodDeclarationSyntax or TypeDeclarationSyntax && !node.Ancestors().OfType<TypeDeclarationSyntax>().Any(IsHidden)
            ? (node, WithPublic((MemberDeclarationSyntax)node))
            : null;

    private static bool IsHidden(TypeDeclarationSyntax type) =>
        type.Modifiers.Any(m => m.IsKind(SyntaxKind.PrivateKeyword) || m.IsKind(SyntaxKind.ProtectedKeyword) || m.IsKind(SyntaxKind.FileKeyword))
        || (type.Parent is TypeDeclarationSyntax && !type.Modifiers.Any(m => m.IsKind(SyntaxKind.PublicKeyword) || m.IsKind(SyntaxKind.InternalKeyword)));

    private static MemberDeclarationSyntax WithPublic(MemberDeclarationSyntax member)
    {
        // The trivia before the first modifier belongs to the declaration.
        var first = member.Modifiers.Count > 0 ? member.Modifiers[0].LeadingTrivia : default;
        var others = member.Modifiers.Where(m => !Accessibilities.Contains(m.Kind())).Select((m, i) => i == 0 ? m.WithLeadingTrivia() : m);
        var token = SyntaxFactory.Token(SyntaxKind.PublicKeyword).WithTrailingTrivia(SyntaxFactory.ElasticSpace);
        if (member.Modifiers.Count > 0)
        {
            return member.WithModifiers(SyntaxFactory.TokenList([token.WithLeadingTrivia(first), .. others]));
        }

        var leading = member.AttributeLists.Count > 0 ? default : member.GetLeadingTrivia();
        member = member.AttributeLists.Count > 0 ? member : member.WithoutLeadingTrivia();
        return member.WithModifiers(SyntaxFactory.TokenList(token.WithLeadingTrivia(leading)));
    }
}

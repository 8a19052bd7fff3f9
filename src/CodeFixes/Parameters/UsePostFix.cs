using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Parameters;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class UsePostFix() : SyntaxFix(
    "Use [HttpPost]", ParameterRules.BodyNotAllowed)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.AttributeLists.Http() is { } http
            ? (http.Name, SyntaxFactory.ParseName("global::Sluice.HttpPost").WithAdditionalAnnotations(Simplifier.Annotation))
            : null;
}

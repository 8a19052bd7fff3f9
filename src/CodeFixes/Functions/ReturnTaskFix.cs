using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Functions;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ReturnTaskFix() : SyntaxFix(
    "Return a Task", FunctionRules.AsyncVoid)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            ? (
                method.ReturnType,
                SyntaxFactory.ParseTypeName("global::System.Threading.Tasks.Task")
                    .WithAdditionalAnnotations(Simplifier.Annotation).WithTriviaFrom(method.ReturnType))
            : null;
}

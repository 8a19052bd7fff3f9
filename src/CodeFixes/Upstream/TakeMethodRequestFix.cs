using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Upstream;

/// <summary>Replaces the type of a parameter that takes a whole request. The author has to adapt the code that uses the parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class TakeMethodRequestFix() : SyntaxFix(
    "Take a MethodRequest", UpstreamRules.ProxyOnly)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<ParameterSyntax>() is { Type: { } type }
            ? (type, SyntaxFactory.ParseTypeName("global::Sluice.MethodRequest").WithAdditionalAnnotations(Simplifier.Annotation).WithTriviaFrom(type))
            : null;
}

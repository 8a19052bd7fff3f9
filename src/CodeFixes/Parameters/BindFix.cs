using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Parameters;

/// <summary>Adds the attribute that sets the source of a parameter, if its type does not determine the source.</summary>
internal abstract class BindFix(string title, string attribute) : SyntaxFix(title, ParameterRules.UnclearSource)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter
            ? (parameter, parameter.AddAttributeLists(AttributeSyntaxes.List(attribute).WithTrailingTrivia(SyntaxFactory.ElasticSpace)))
            : null;
}

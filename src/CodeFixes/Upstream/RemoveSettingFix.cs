using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Upstream;

/// <summary>Removes a setting of <c>[LambdaFunction]</c>, or the whole attribute if it has no other setting.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RemoveSettingFix() : SyntaxFix(
    "Remove the setting", UpstreamRules.SettingLost)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        return node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals: not null, Parent: AttributeArgumentListSyntax list } argument
            ? (list, list.Arguments.Count == 1 ? null : list.WithArguments(list.Arguments.Remove(argument)))
            : attribute.Removed();
    }
}

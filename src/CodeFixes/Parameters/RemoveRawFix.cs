using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Parameters;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RemoveRawFix() : SyntaxFix(
    "Read JSON", ParameterRules.InvalidRawBody)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<ParameterSyntax>()?.AttributeLists.Find("FromBody") is not { ArgumentList: { } list } attribute
            || attribute.Named("Raw") is null)
        {
            return null;
        }

        // The media type applies only to a raw body, so it is removed as well.
        var kept = list.Arguments.Where(a => a.NameEquals?.Name.Identifier.ValueText is not ("Raw" or "ContentType")).ToArray();
        return (list, kept.Length == 0 ? null : list.WithArguments(SyntaxFactory.SeparatedList(kept)));
    }
}

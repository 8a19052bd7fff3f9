using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Routes;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class OperationIdFix() : SyntaxFix(
    "Give the operation another id", RouteRules.DuplicateOperationId, RouteRules.InvalidOperationId)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || method.AttributeLists.Http() is not { } http)
        {
            return null;
        }

        var taken = new HashSet<string>(
            node.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Select(Id), StringComparer.OrdinalIgnoreCase);
        var clean = Clean(Id(method));
        var id = clean;
        for (var i = 2; taken.Contains(id); i++)
        {
            id = clean + i.ToString(CultureInfo.InvariantCulture);
        }

        return (http, http.WithNamed("OperationId", AttributeSyntaxes.Literal(id)));
    }

    private static string Id(MethodDeclarationSyntax method) =>
        method.AttributeLists.Http()?.Named("OperationId")?.Expression is LiteralExpressionSyntax { Token.ValueText: { } id }
            ? id
            : method.Identifier.ValueText;

    private static string Clean(string id)
    {
        var clean = new string([.. id.Where(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))]);
        clean = clean.Length == 0 || clean[0] is >= '0' and <= '9' ? "Operation" + clean : clean;
        return clean.Length <= 60 ? clean : clean.Substring(0, 60);
    }
}

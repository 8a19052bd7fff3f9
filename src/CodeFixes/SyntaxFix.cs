using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;

namespace Sluice.CodeFixes;

/// <summary>A code fix that replaces one node of a C# file.</summary>
internal abstract class SyntaxFix(string title, params DiagnosticDescriptor[] rules) : Fix(title, rules)
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Replace(node, diagnostic) is var (old, replacement))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(Apply(context.Document, root, old, replacement)), GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>
    /// Returns the node to replace and its replacement, which is null if the node is to be removed. Returns null if the fix does not apply.
    /// </summary>
    protected abstract (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic);

    private static Document Apply(Document document, SyntaxNode root, SyntaxNode old, SyntaxNode? replacement) => document.WithSyntaxRoot(
        replacement is null
            ? root.RemoveNode(old, SyntaxRemoveOptions.KeepExteriorTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives)!
            : root.ReplaceNode(old, replacement.WithAdditionalAnnotations(Formatter.Annotation)));
}

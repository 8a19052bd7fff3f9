using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Sluice.CodeFixes;

/// <summary>A code fix that rewrites a reference in a mapping template.</summary>
internal abstract class TemplateFix(string title, params DiagnosticDescriptor[] rules) : Fix(title, rules)
{
    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.TextDocument.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // A mistake inside a string is reported at the whole string, which does not begin with '$'.
            var span = diagnostic.Location.SourceSpan;
            if (span.End <= text.Length && text.ToString(span) is ['$', ..] reference
                && Replace(reference, span.Start == 0 ? '\n' : text[span.Start - 1]) is { } replacement)
            {
                var changed = text.WithChanges(new TextChange(span, replacement));
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(Apply(context.TextDocument, changed)), GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>Returns the text that replaces the reference, or null if the fix does not apply.</summary>
    /// <param name="reference">The text of the reference, which begins with <c>$</c>.</param>
    /// <param name="before">The character before the reference.</param>
    protected abstract string? Replace(string reference, char before);

    private static Solution Apply(TextDocument document, SourceText text) => document.Project.Solution.WithAdditionalDocumentText(document.Id, text);
}

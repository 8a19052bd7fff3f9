using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>Reads the tokens of a declaration: what it says, and which names it mentions.</summary>
internal sealed class DeclarationScanner(string text)
{
    /// <summary>Names mentioned since they were last taken.</summary>
    private readonly HashSet<string> _mentions = new(StringComparer.Ordinal);

    /// <summary>The <c>#nullable</c> that were met so far: what follows them may mean something else.</summary>
    public Fingerprint Directives { get; private set; }

    public Fingerprint Scan(SyntaxNode node, Fingerprint before)
    {
        var result = before.Then(Directives);
        foreach (var part in node.DescendantNodesAndTokens(static n => n is not (BlockSyntax or ArrowExpressionClauseSyntax)))
        {
            result = part.IsToken ? Scan(part.AsToken(), result)
                : part.AsNode() is BlockSyntax or ArrowExpressionClauseSyntax ? Body(part.AsNode()!, result)
                : result;
        }

        return result;
    }

    public Fingerprint Scan(SyntaxToken token, Fingerprint before)
    {
        if (token.HasLeadingTrivia)
        {
            before = Comments(token, before);
        }

        // What is missing says how half-typed code was understood: with a token too many, the same tokens may be other parameters.
        if (token.IsMissing && !token.IsKind(SyntaxKind.SemicolonToken))
        {
            return before.Then((ulong)token.RawKind);
        }

        // A method ends with a semicolon or with its body's brace, which is no difference.
        if (token.Span.Length == 0 || (token.IsKind(SyntaxKind.SemicolonToken) && token.Parent is BaseMethodDeclarationSyntax))
        {
            return before;
        }

        if (token.Parent is SimpleNameSyntax && token.IsKind(SyntaxKind.IdentifierToken))
        {
            _mentions.Add(token.ValueText);
        }

        return before.Then(text, token.SpanStart, token.Span.Length);
    }

    public Fingerprint ScanAll<T>(SyntaxList<T> nodes, Fingerprint before)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            before = Scan(node, before);
        }

        return before;
    }

    /// <summary>Reads the directives of what says nothing else.</summary>
    public void Skip(SyntaxNodeOrToken part)
    {
        if (!part.ContainsDirectives)
        {
            return;
        }

        foreach (var token in part.AsNode()?.DescendantTokens() ?? [part.AsToken()])
        {
            if (token.HasLeadingTrivia)
            {
                Comments(token, default);
            }
        }
    }

    /// <summary>The names since the last call.</summary>
    public string[] TakeMentions()
    {
        string[] taken = [.. _mentions];
        _mentions.Clear();
        return taken;
    }

    /// <summary>Documentation is part of the deploy files.</summary>
    private Fingerprint Comments(SyntaxToken token, Fingerprint before)
    {
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.NullableDirectiveTrivia))
            {
                before = before.Then(Directives = Directives.Then(text, trivia.SpanStart, trivia.Span.Length));
            }
            else if (IsDocumentation(trivia))
            {
                before = before.Then(text, trivia.FullSpan.Start, trivia.FullSpan.Length);
            }
        }

        return before;
    }

    // Where documentation is off, the compiler takes it for ordinary comments.
    private bool IsDocumentation(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => string.CompareOrdinal(text, trivia.SpanStart, "///", 0, 3) == 0,
        SyntaxKind.MultiLineCommentTrivia => string.CompareOrdinal(text, trivia.SpanStart, "/**", 0, 3) == 0,
        _ => false,
    };

    /// <summary>That an accessor has a body counts, and what it says does not, but for a directive.</summary>
    private Fingerprint Body(SyntaxNode body, Fingerprint before)
    {
        Skip(body);
        return body.Parent is BaseMethodDeclarationSyntax ? before : before.Then("{}");
    }
}

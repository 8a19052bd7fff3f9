using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>Reads the tokens of a declaration: their fingerprint and the names that they mention.</summary>
internal sealed class DeclarationScanner(string text)
{
    /// <summary>The names that were mentioned since they were last taken.</summary>
    private readonly HashSet<string> _mentions = new(StringComparer.Ordinal);

    /// <summary>
    /// The fingerprint of the <c>#nullable</c> directives that were read so far. They may change the meaning of the code that follows.
    /// </summary>
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

        return Trailing(token, Then(token, before));
    }

    private Fingerprint Then(SyntaxToken token, Fingerprint before)
    {
        // Missing tokens show how the compiler understood incomplete code. With a superfluous token, the same tokens may be other parameters.
        if (token.IsMissing && !token.IsKind(SyntaxKind.SemicolonToken))
        {
            return before.Then((ulong)token.RawKind);
        }

        // It makes no difference whether a method ends with a semicolon or with the brace of its body.
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

    /// <summary>Reads only the directives of a part that does not matter otherwise.</summary>
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

            Trailing(token, default);
        }
    }

    /// <summary>Returns the names that were mentioned since the last call.</summary>
    public string[] TakeMentions()
    {
        string[] taken = [.. _mentions];
        _mentions.Clear();
        return taken;
    }

    /// <summary>Adds the documentation comments of the token, because their text is part of the deploy files, and reads its directives.</summary>
    private Fingerprint Comments(SyntaxToken token, Fingerprint before)
    {
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.NullableDirectiveTrivia))
            {
                before = Directive(trivia, before);
            }
            else if (IsDocumentation(trivia))
            {
                before = before.Then(text, trivia.FullSpan.Start, trivia.FullSpan.Length);
            }
        }

        return before;
    }

    /// <summary>
    /// Reads the directives behind a token. They stand there only if the compiler skips the tokens that follow, because they are no correct code, and they
    /// have an effect as well.
    /// </summary>
    private Fingerprint Trailing(SyntaxToken token, Fingerprint before)
    {
        if (!token.HasTrailingTrivia || !token.ContainsDirectives)
        {
            return before;
        }

        foreach (var trivia in token.TrailingTrivia)
        {
            before = trivia.IsKind(SyntaxKind.NullableDirectiveTrivia) ? Directive(trivia, before) : before;
        }

        return before;
    }

    private Fingerprint Directive(SyntaxTrivia trivia, Fingerprint before) =>
        before.Then(Directives = Directives.Then(text, trivia.SpanStart, trivia.Span.Length));

    // If documentation is off, the compiler parses documentation comments as ordinary comments.
    private bool IsDocumentation(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => string.CompareOrdinal(text, trivia.SpanStart, "///", 0, 3) == 0,
        SyntaxKind.MultiLineCommentTrivia => string.CompareOrdinal(text, trivia.SpanStart, "/**", 0, 3) == 0,
        _ => false,
    };

    /// <summary>Adds whether an accessor has a body. Only the directives in the body matter, not its code.</summary>
    private Fingerprint Body(SyntaxNode body, Fingerprint before)
    {
        Skip(body);
        return body.Parent is BaseMethodDeclarationSyntax ? before : before.Then("{}");
    }
}

using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>The longest token that a state has at a position.</summary>
internal struct Match
{
    public TokenKind Kind;
    public int Length;

    public static Match None => new Match { Kind = TokenKind.NoMatch };

    /// <summary>Takes a candidate if it is longer than the best one so far, or if it is as long and its kind is listed earlier.</summary>
    public void Offer(TokenKind kind, int length)
    {
        if (length > Length || (length == Length && length > 0 && kind < Kind))
        {
            Kind = kind;
            Length = length;
        }
    }
}

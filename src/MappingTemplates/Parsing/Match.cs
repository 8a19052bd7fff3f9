using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>The longest token that a state finds at a place.</summary>
internal struct Match
{
    public TokenKind Kind;
    public int Length;

    public static Match None => new Match { Kind = TokenKind.NoMatch };

    /// <summary>Takes a candidate that is longer than the best so far, or as long and listed earlier.</summary>
    public void Offer(TokenKind kind, int length)
    {
        if (length > Length || (length == Length && length > 0 && kind < Kind))
        {
            Kind = kind;
            Length = length;
        }
    }
}

using System.Text;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>The text that a token prints: what stood before it without being a token loses all but its <c>$</c> and <c>#</c>.</summary>
internal static class TokenText
{
    public static string Of(Token token)
    {
        if (token.Kind == TokenKind.BlockCommentEnd)
        {
            return "";
        }

        if (token.Specials is null || token.Specials[token.Specials.Count - 1].StartsWith("##", StringComparison.Ordinal))
        {
            return token.Image;
        }

        var text = new StringBuilder();
        foreach (var special in token.Specials)
        {
            AppendMarks(text, special);
        }

        return text.Append(token.Image).ToString();
    }

    public static string Of(Token first, Token last)
    {
        if (first == last)
        {
            return Of(first);
        }

        var text = new StringBuilder();
        for (var token = first; token is not null; token = token.Next)
        {
            text.Append(Of(token));
            if (token == last)
            {
                break;
            }
        }

        return text.ToString();
    }

    // Backslashes count only where a $ ends them, and then hide the character after it.
    private static void AppendMarks(StringBuilder text, string special)
    {
        for (var i = 0; i < special.Length; i++)
        {
            var c = special[i];
            if (c == '#' || c == '$')
            {
                text.Append(c);
            }
            else if (c == '\\')
            {
                var end = i;
                while (end < special.Length && special[end] == '\\')
                {
                    end++;
                }

                if (end < special.Length && special[end] == '$')
                {
                    text.Append(special, i, end + 1 - i);
                    i = end + 1;
                }
            }
        }
    }
}

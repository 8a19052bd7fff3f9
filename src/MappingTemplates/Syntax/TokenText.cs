using System.Text;

namespace Sluice.MappingTemplates.Syntax;

/// <summary>The text that a token prints: what stood before it without being a token loses all but its <c>$</c> and <c>#</c>.</summary>
internal static class TokenText
{
    public static string Of(Token token)
    {
        if (token.Kind == TokenKind.BlockCommentEnd)
        {
            return "";
        }

        return token.Marks.Length == 0 ? token.Image : token.Marks + token.Image;
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

    /// <summary>The marks of what stands before a token, all but the last piece of it already read.</summary>
    /// <param name="marks">Those of the pieces before.</param>
    /// <param name="special">The next piece.</param>
    public static string AddMarks(string marks, ReadOnlySpan<char> special)
    {
        if (!special.ContainsAny('#', '$'))
        {
            return marks;
        }

        var text = new StringBuilder(marks);
        AppendMarks(text, special);
        return text.ToString();
    }

    // Backslashes count only where a $ ends them, and then hide the character after it.
    private static void AppendMarks(StringBuilder text, ReadOnlySpan<char> special)
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
                    text.Append(special[i..(end + 1)]);
                    i = end + 1;
                }
            }
        }
    }
}

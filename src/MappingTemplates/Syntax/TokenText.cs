using System.Text;

namespace Sluice.MappingTemplates.Syntax;

/// <summary>Returns the text that a token prints. Of the characters before it that are not a token, only <c>$</c> and <c>#</c> are printed.</summary>
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

    /// <summary>Appends the marks of one more piece of text before a token, which is not a token itself.</summary>
    /// <param name="marks">The marks of the earlier pieces.</param>
    /// <param name="special">The next piece of text.</param>
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

    // Backslashes are kept only if a $ follows them. The character after the $ is then skipped.
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

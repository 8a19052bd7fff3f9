using System.Text;

namespace Sluice.Docs.Tests.Checks;

/// <summary>A command line in words, as a shell splits it.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isWord) = ('\0', false);
        foreach (var c in line)
        {
            if (quote != '\0')
            {
                _ = c == quote ? quote = '\0' : Append(c);
            }
            else if (c is '\'' or '"')
            {
                (quote, isWord) = (c, true);
            }
            else if (c != ' ')
            {
                Append(c);
                isWord = true;
            }
            else if (isWord)
            {
                words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
        }

        quote.ShouldBe('\0', $"a quote is open: {line}");
        return isWord ? [.. words, word.ToString()] : words;

        char Append(char c)
        {
            word.Append(c);
            return c;
        }
    }
}

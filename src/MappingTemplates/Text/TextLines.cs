namespace Sluice.MappingTemplates.Text;

/// <summary>The beginnings of the lines of a text, with which many offsets are converted in little time.</summary>
/// <param name="text">The text.</param>
internal sealed class TextLines(string text)
{
    private readonly Lazy<List<int>> _starts = new(() => StartsOf(text));

    /// <summary>Converts an offset to a line and column, as <see cref="TextPosition.Of"/> does.</summary>
    public TextPosition Of(int offset)
    {
        var end = Math.Min(offset, text.Length);
        var found = _starts.Value.BinarySearch(end);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, end - _starts.Value[line] + 1);
    }

    private static List<int> StartsOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (TextPosition.EndsLine(text, i))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}

namespace Sluice.MappingTemplates.Text;

/// <summary>A line and column in a text, both from 1. Columns are in UTF-16 units.</summary>
internal readonly struct TextPosition
{
    public TextPosition(int line, int column)
    {
        Line = line;
        Column = column;
    }

    public int Line { get; }

    public int Column { get; }

    /// <summary>Converts an offset to a line and column. CR, LF and CR LF each end a line.</summary>
    public static TextPosition Of(string text, int offset)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < offset && i < text.Length; i++)
        {
            if (EndsLine(text, i))
            {
                line++;
                start = i + 1;
            }
        }

        return new TextPosition(line, (offset < text.Length ? offset : text.Length) - start + 1);
    }

    /// <summary>Returns true for the last character of the end of a line.</summary>
    public static bool EndsLine(string text, int i)
        => text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
}

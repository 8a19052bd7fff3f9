using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>Why a text is not a template, and where.</summary>
internal sealed class SyntaxError
{
    public SyntaxError(string message, int position, int length, TextPosition place, IReadOnlyList<string> expected)
    {
        Message = message;
        Position = position;
        Length = length;
        Place = place;
        Expected = expected;
    }

    public string Message { get; }

    /// <summary>In UTF-16 units from the start of the text.</summary>
    public int Position { get; }

    /// <summary>How much of the text it is about, in UTF-16 units; 0 where that is not known.</summary>
    public int Length { get; }

    public TextPosition Place { get; }

    public IReadOnlyList<string> Expected { get; }
}

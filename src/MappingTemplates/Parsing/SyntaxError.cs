using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>The error that prevents parsing a template, and its place.</summary>
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

    /// <summary>The position in UTF-16 units from the start of the text.</summary>
    public int Position { get; }

    /// <summary>The length of the text with the error, in UTF-16 units; 0 if it is not known.</summary>
    public int Length { get; }

    public TextPosition Place { get; }

    public IReadOnlyList<string> Expected { get; }
}

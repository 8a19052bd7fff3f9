namespace Sluice.MappingTemplates.Parsing;

/// <summary>Thrown if a text is not a template. The parser converts it to a <see cref="SyntaxError"/>.</summary>
internal sealed class SyntaxErrorException : Exception
{
    public SyntaxErrorException(string message, int position, params string[] expected)
        : base(message)
    {
        Position = position;
        Expected = expected;
    }

    /// <summary>The position in UTF-16 units from the start of the template.</summary>
    public int Position { get; }

    /// <summary>The length of the text with the error, in UTF-16 units; 0 if it is not known.</summary>
    public int Length { get; init; }

    /// <summary>What the parser expected at the position.</summary>
    public string[] Expected { get; }
}

namespace Sluice.MappingTemplates.Parsing;

/// <summary>The text is not a template. The parser turns it into a <see cref="SyntaxError"/>.</summary>
internal sealed class SyntaxErrorException : Exception
{
    public SyntaxErrorException(string message, int position, params string[] expected)
        : base(message)
    {
        Position = position;
        Expected = expected;
    }

    /// <summary>Where, in UTF-16 units from the start of the template.</summary>
    public int Position { get; }

    /// <summary>How much of the text it is about, in UTF-16 units; 0 where that is not known.</summary>
    public int Length { get; init; }

    /// <summary>What could have stood there.</summary>
    public string[] Expected { get; }
}

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

    /// <summary>What could have stood there.</summary>
    public string[] Expected { get; }
}

namespace Sluice.MappingTemplates.Parsing;

/// <summary>Why a text is not a template, and where.</summary>
internal sealed class SyntaxError
{
    public SyntaxError(string message, TextPosition place, IReadOnlyList<string> expected)
    {
        Message = message;
        Place = place;
        Expected = expected;
    }

    public string Message { get; }

    public TextPosition Place { get; }

    public IReadOnlyList<string> Expected { get; }
}

namespace Sluice.MappingTemplates.Json;

/// <summary>The characters that end an unquoted text. They depend on the place of the text in the document.</summary>
internal readonly struct JsonStops
{
    /// <summary>This character and all greater ones never end a text.</summary>
    public const char Limit = (char)126;

    private readonly char _one;
    private readonly char _other;

    private JsonStops(char one, char other)
    {
        _one = one;
        _other = other;
    }

    /// <summary>For a text that is the whole document: only the end of the document.</summary>
    public static JsonStops First => new('\u001a', '\u001a');

    public static JsonStops Key => new(':', ':');

    public static JsonStops Member => new(',', '}');

    public static JsonStops Element => new(',', ']');

    public bool Contains(char value) => value == _one || value == _other;
}

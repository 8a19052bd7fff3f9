namespace Sluice.MappingTemplates.Json;

/// <summary>The characters that end a text without quotes, by where it stands.</summary>
internal readonly struct JsonStops
{
    /// <summary>Characters from here on never end a text.</summary>
    public const char Limit = (char)126;

    private readonly char _one;
    private readonly char _other;

    private JsonStops(char one, char other)
    {
        _one = one;
        _other = other;
    }

    /// <summary>The document itself: only its end.</summary>
    public static JsonStops First => new('\u001a', '\u001a');

    public static JsonStops Key => new(':', ':');

    public static JsonStops Member => new(',', '}');

    public static JsonStops Element => new(',', ']');

    public bool Contains(char value) => value == _one || value == _other;
}

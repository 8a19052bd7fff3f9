using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Json;

/// <summary>
/// A document as the parser left it: where each value is in the text, in order. Values are made when someone asks for them, so that a template pays for
/// what it reads. A name stands before its value; a container before what it holds.
/// </summary>
internal sealed class JsonTape : IMapDocument
{
    /// <summary>The longest text: a position takes 28 bits.</summary>
    public const int MaxLength = (1 << PositionBits) - 1;

    private const int PositionBits = 28;
    private const int FirstEntries = 16;
    private const int CharactersAnEntry = 4;

    private readonly string _text;
    private SharedStrings? _names;
    private UnreadMembers? _unread;
    private List<object?>? _values;
    private (uint Head, int Tail)[] _entries = [];

    public JsonTape(string text, Budget budget)
    {
        Budget = budget;
        _text = text;
        Building = new JsonTapeEntries(FirstEntries + (text.Length / CharactersAnEntry));
    }

    /// <summary>What the reading of values is charged to.</summary>
    public Budget Budget { get; }

    /// <summary>The entries until <see cref="Complete"/>.</summary>
    public JsonTapeEntries Building;

    /// <summary>What the head of an entry says.</summary>
    public static uint Head(JsonTapeKind kind, int position) => ((uint)kind << PositionBits) | (uint)position;

    /// <summary>Ends the making.</summary>
    /// <returns>The document.</returns>
    public object? Complete()
    {
        _entries = Building.Take();
        return Read(0);
    }

    /// <summary>Keeps a value that is not written so in the text: a number that is neither int nor double.</summary>
    /// <returns>The position of an entry for it.</returns>
    public int Keep(object? value)
    {
        _values ??= [];
        _values.Add(value);
        return _values.Count - 1;
    }

    /// <summary>The value of a member, without making the object.</summary>
    /// <returns>Its entry; 0 where there is none, and negative where a name has escapes, so that nobody knows before they are read.</returns>
    public int FindMember(int entry, string key)
    {
        ReadOnlySpan<char> text = _text;
        ReadOnlySpan<(uint Head, int Tail)> entries = _entries;
        var end = entries[entry].Tail;
        var found = 0;
        for (var i = entry + 1; i < end; i = After(i + 1))
        {
            var (head, length) = entries[i];
            if ((JsonTapeKind)(head >> PositionBits) == JsonTapeKind.Escaped)
            {
                return -1;
            }

            // Of two members of one name the last counts.
            if (length == key.Length && text.Slice(Position(head), length).SequenceEqual(key))
            {
                found = i + 1;
            }
        }

        return found;
    }

    public bool IsContainer(int entry) => Kind(entry) >= JsonTapeKind.Object;

    /// <summary>The entry after a value and all that it holds.</summary>
    public int After(int entry) => Kind(entry) >= JsonTapeKind.Object ? _entries[entry].Tail : entry + 1;

    /// <summary>How many members an object has; a name that stands there twice counts twice.</summary>
    public int CountMembers(int entry)
    {
        var count = 0;
        for (var i = entry + 1; i < _entries[entry].Tail; i = After(i + 1))
        {
            count++;
        }

        return count;
    }

    /// <summary>The entry after the last one of a container.</summary>
    public int End(int container) => _entries[container].Tail;

    /// <summary>The text of a value as it stands in the document; with escapes, what it starts with says nothing.</summary>
    public ReadOnlySpan<char> Raw(int entry)
    {
        var (head, length) = _entries[entry];
        return _text.AsSpan(Position(head), length);
    }

    public string Name(int entry)
    {
        var (head, length) = _entries[entry];
        return Kind(entry) == JsonTapeKind.Escaped
            ? JsonParser.Unescape(_text, Position(head))
            : (_names ??= new SharedStrings()).Get(_text.AsSpan(Position(head), length));
    }

    /// <summary>Makes a value. An object is made empty, and filled when it is first used.</summary>
    public object? Read(int entry)
    {
        var (head, length) = _entries[entry];
        switch (Kind(entry))
        {
            case JsonTapeKind.Null:
                return null;
            case JsonTapeKind.True:
                return JavaBoolean.True;
            case JsonTapeKind.False:
                return JavaBoolean.False;
            case JsonTapeKind.Text:
                return _text.Substring(Position(head), length);
            case JsonTapeKind.Escaped:
                return JsonParser.Unescape(_text, Position(head));
            case JsonTapeKind.Integer:
                return JsonNumbers.ParseInteger(_text.AsSpan(Position(head), length), Budget);
            case JsonTapeKind.Float:
                return JsonNumbers.ParseDouble(_text.AsSpan(Position(head), length));
            case JsonTapeKind.Value:
                return _values![Position(head)];
            case JsonTapeKind.Object:
                return new JavaMap(_unread ??= new UnreadMembers(this), entry);
            default:
                return ReadArray(entry);
        }
    }

    private JsonArray ReadArray(int entry)
    {
        var end = _entries[entry].Tail;
        var count = 0;
        for (var i = entry + 1; i < end; i = After(i))
        {
            count++;
        }

        var items = count == 0 ? [] : new object?[count];
        for (int i = entry + 1, n = 0; n < items.Length; i = After(i))
        {
            items[n++] = Read(i);
        }

        return new JsonArray(items);
    }

    private static int Position(uint head) => (int)(head & MaxLength);

    public JsonTapeKind Kind(int entry) => (JsonTapeKind)(_entries[entry].Head >> PositionBits);
}
